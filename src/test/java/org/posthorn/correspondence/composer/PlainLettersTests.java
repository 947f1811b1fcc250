package org.posthorn.correspondence.composer;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

class PlainLettersTests {

    private static final Mailbox ADA = new Mailbox("Ada Lövelace", new EmailAddress("ada@acme.test"));
    private static final EmailAddress CARL = new EmailAddress("carl@x.test");

    @Test
    @DisplayName("A7 mails an invitation as plain text, in any language, and says when no server took it")
    void mailsAnInvitation() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        PlainLetters letters = letters(server.getSmtp().getPort());

        boolean taken = letters.send(ADA, CARL, "招待", "こんにちは\nhttp://localhost/invite/x");

        assertThat(taken).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("招待");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString()).contains("こんにちは", "/invite/x").doesNotContain("/o/");
        assertThat(mail.getFrom()[0].toString()).contains("ada@acme.test");
        server.stop();
        assertThat(letters.send(ADA, CARL, "x", "y")).isFalse();
        assertThat(new PlainLetters(new MailServer(settings("", 25))).possible())
                .isFalse();
    }

    private static PlainLetters letters(int port) {
        return new PlainLetters(new MailServer(settings("127.0.0.1", port)));
    }

    private static MailServerSettings settings(String host, int port) {
        return new MailServerSettings(host, port, "", "", false, "", Duration.ofSeconds(5));
    }
}
