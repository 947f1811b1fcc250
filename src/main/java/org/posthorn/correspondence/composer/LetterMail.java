package org.posthorn.correspondence.composer;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.mailroom.BlobStore;

/**
 * A letter as MIME. All copies have the same head and only differ in their bodies; nobody reads in it who got it blind.
 *
 * @param references oldest first, empty for a letter that answers nothing
 * @param posthornId joins the copy that is filed with what was sent
 */
record LetterMail(
        Session session,
        Mailbox from,
        Letter letter,
        MessageId id,
        List<MessageId> references,
        String posthornId,
        Instant date,
        List<LetterFile> files,
        BlobStore blobs) {

    /** RFC 5322, 3.3. */
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** One copy. */
    MimeMessage with(String html, String text) throws MessagingException {
        MimeMessage mail = new Identified(session, id);
        mail.setFrom(address(from));
        mail.setRecipients(RecipientType.TO, addresses(letter.to()));
        mail.setRecipients(RecipientType.CC, addresses(letter.cc()));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Date", DATE.format(date));
        mail.setHeader("X-Posthorn-Id", posthornId);
        if (!references.isEmpty()) {
            mail.setHeader("In-Reply-To", references.getLast().toString());
            mail.setHeader(
                    "References", references.stream().map(MessageId::toString).collect(Collectors.joining("\r\n ")));
        }
        mail.setContent(content(html, text));
        mail.saveChanges();
        return mail;
    }

    /** The same with a head that tells who got it blind: for the sender's own copy. */
    MimeMessage withBlindCopies(String html, String text) throws MessagingException {
        MimeMessage mail = with(html, text);
        mail.setRecipients(RecipientType.BCC, addresses(letter.bcc()));
        return mail;
    }

    private MimeMultipart content(String html, String text) throws MessagingException {
        MimeMultipart bodies = new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
        if (files.isEmpty()) {
            return bodies;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(bodies);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (LetterFile file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new Kept(file, blobs)));
            part.setFileName(file.name());
            part.setDisposition("attachment");
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart part(String body, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress[] addresses(List<Mailbox> mailboxes) throws MessagingException {
        InternetAddress[] addresses = new InternetAddress[mailboxes.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(mailboxes.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        try {
            String name = mailbox.name().isEmpty() ? null : mailbox.name();
            return new InternetAddress(mailbox.address().value(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there.", e);
        }
    }

    /** Keeps the id that it was given: the same for each copy and each attempt. */
    private static final class Identified extends MimeMessage {

        private final MessageId id;

        Identified(Session session, MessageId id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id.toString());
        }
    }

    /** A file out of the blob store. */
    private record Kept(LetterFile file, BlobStore blobs) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return blobs.open(file.blob());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("Kept files don't change.");
        }

        @Override
        public String getContentType() {
            return file.contentType();
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
