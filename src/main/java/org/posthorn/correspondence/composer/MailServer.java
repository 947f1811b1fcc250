package org.posthorn.correspondence.composer;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/** Hands mails to the configured server, one recipient at a time. */
@Component
public class MailServer {

    private final MailServerSettings settings;
    private final Session session;

    MailServer(MailServerSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    /** Whether there is one; without, nothing can be sent. */
    public boolean configured() {
        return settings.configured();
    }

    Session session() {
        return session;
    }

    /** A connection to the server, to be closed. */
    Connection connect() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        boolean signsIn = !settings.user().isBlank();
        transport.connect(
                settings.host(),
                settings.port(),
                signsIn ? settings.user() : null,
                signsIn ? settings.password() : null);
        return new Connection(transport);
    }

    /** An open connection. */
    record Connection(Transport transport) implements AutoCloseable {

        /** The envelope names this recipient only, whatever stands in To and Cc. */
        void send(MimeMessage mail, EmailAddress to) throws MessagingException {
            transport.sendMessage(mail, new Address[] {new InternetAddress(to.value())});
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    private static Properties properties(MailServerSettings settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.implicitTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(settings.tls() && !settings.implicitTls()));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(settings.tls() && !settings.implicitTls()));
        return properties;
    }
}
