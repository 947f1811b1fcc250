package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.posthorn.account.MailingInvitations;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends invitations through the configured server: plain text, neither tracked nor logged. */
@Component
class PlainLetters implements MailingInvitations {

    private static final Logger log = LoggerFactory.getLogger(PlainLetters.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServer server;

    PlainLetters(MailServer server) {
        this.server = server;
    }

    @Override
    public boolean possible() {
        return server.configured();
    }

    @Override
    public boolean send(Mailbox from, EmailAddress to, String subject, String text) {
        try (MailServer.Connection connection = server.connect()) {
            MimeMessage mail = new MimeMessage(server.session());
            mail.setFrom(new InternetAddress(from.address().value(), from.name(), UTF_8));
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.value()));
            mail.setSubject(subject, UTF_8);
            mail.setText(text, UTF_8);
            mail.saveChanges();
            connection.send(mail, to);
            return true;
        } catch (MessagingException | UnsupportedEncodingException e) {
            log.info("An invitation could not be mailed: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
