package org.posthorn.correspondence.composer;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.posthorn.account.AccountSettings;
import org.posthorn.account.NoteNotSent;
import org.posthorn.account.SendingNotes;
import org.posthorn.kernel.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the server's own notes through the mail server that takes what the composer sends. */
@Component
class RelayedNotes implements SendingNotes {

    private static final Logger log = LoggerFactory.getLogger(RelayedNotes.class);

    private final MailServer server;
    private final String sender;
    private final Clock clock;

    RelayedNotes(MailServer server, MailServerSettings settings, AccountSettings account, Clock clock) {
        this.server = server;
        this.sender = settings.sender().isBlank() ? "posthorn@" + host(account) : settings.sender();
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return server.configured();
    }

    @Override
    public void send(EmailAddress to, String subject, String text) {
        if (!configured()) {
            throw new NoteNotSent("No mail server is configured.");
        }
        try (MailServer.Connection connection = server.connect()) {
            connection.send(note(to, subject, text), to);
        } catch (MessagingException e) {
            log.info("A note could not be sent: {}", e.getClass().getSimpleName());
            throw new NoteNotSent(Refusals.inWords(e), e);
        }
    }

    private MimeMessage note(EmailAddress to, String subject, String text) throws MessagingException {
        MimeMessage note = new MimeMessage(server.session());
        note.setFrom(from());
        note.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        note.setSubject(subject, StandardCharsets.UTF_8.name());
        note.setText(text, StandardCharsets.UTF_8.name());
        note.setHeader("Date", LetterMail.DATE.format(clock.instant()));
        // RFC 3834: nobody's holiday notice answers it.
        note.setHeader("Auto-Submitted", "auto-generated");
        note.saveChanges();
        return note;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(sender, "Posthorn", StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there.", e);
        }
    }

    private static String host(AccountSettings account) {
        String host = account.publicUrl().getHost();
        return host == null ? "localhost" : host;
    }
}
