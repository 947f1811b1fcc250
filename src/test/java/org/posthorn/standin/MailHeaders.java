package org.posthorn.standin;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What threads are made of.
 *
 * @param messageId in angle brackets; empty for none
 * @param references to earlier mails, in angle brackets
 */
record MailHeaders(String messageId, List<String> references) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static MailHeaders of(byte[] mime) {
        try {
            MimeMessage message = parse(mime);
            List<String> references = new ArrayList<>();
            for (String header : List.of("In-Reply-To", "References")) {
                String value = message.getHeader(header, " ");
                if (value != null) {
                    references.addAll(List.of(value.strip().split("\\s+", -1)));
                }
            }
            return new MailHeaders(orEmpty(message.getMessageID()), references);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static MimeMessage parse(byte[] mime) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(mime));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
