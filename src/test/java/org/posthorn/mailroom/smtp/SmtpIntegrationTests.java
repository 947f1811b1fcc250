package org.posthorn.mailroom.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestUser;
import org.posthorn.account.TestUsers;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.mailroom.MailMeters;
import org.posthorn.mailroom.MailroomIntegrationTest;
import org.posthorn.mailroom.MailroomSettings;
import org.posthorn.mailroom.MailroomSettings.Smtp;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.TestDesk.Filed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class SmtpIntegrationTests extends MailroomIntegrationTest {

    private static final int MB = 1024 * 1024;

    @Autowired
    SmtpServer server;

    @Autowired
    BccAddresses addresses;

    @Autowired
    Receiving receiving;

    @Autowired
    MailMeters meters;

    @Autowired
    BlobStore blobs;

    @Autowired
    MailroomSettings settings;

    @Autowired
    ApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String address;

    @BeforeEach
    void findAddress() {
        address = addresses.of(owner(ada)).value();
    }

    @Test
    @DisplayName("G11 a mail to the secret address is taken in for its user, byte for byte")
    void takesInWhatARealClientSends() throws Exception {
        JavaMailSenderImpl client = new JavaMailSenderImpl();
        client.setHost("localhost");
        client.setPort(server.port());
        MimeMessage mail = client.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom(ada.email());
        helper.setTo("ann@customer.test");
        helper.setBcc(address);
        helper.setSubject("Über den Vertrag");
        helper.setText("Hallo\n.\nEin Punkt allein", "<p>Hallo</p>");
        helper.addAttachment("vertrag.pdf", () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));

        sendToAddressOnly(client, mail);

        Filed filed = awaitFiled(ada).getFirst();
        assertThat(filed.source()).isEqualTo("BCC");
        assertThat("<" + filed.messageId() + ">").isEqualTo(mail.getMessageID());
        try (InputStream raw = blobs.open(filed.raw())) {
            String kept = new String(raw.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kept).contains("\r\n.\r\nEin Punkt allein").doesNotContain(address);
            assertThat(kept).isEqualTo(asSent(mail));
        }
    }

    private static String asSent(MimeMessage mail) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes, new String[] {"Bcc"});
        // On its way every line ends alike (RFC 5321, 2.3.8).
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\r?\n", "\r\n");
    }

    private void sendToAddressOnly(JavaMailSenderImpl client, MimeMessage mail) throws Exception {
        mail.saveChanges();
        try (Transport transport = client.getSession().getTransport("smtp")) {
            transport.connect("localhost", server.port(), null, null);
            transport.sendMessage(mail, new Address[] {new InternetAddress(address)});
        }
    }

    @Test
    @DisplayName("G11 the secret counts, in any case and on any host; an unknown one is refused at RCPT")
    void looksAtTheSecretOnly() throws IOException {
        String secret = address.substring(0, address.indexOf('@'));
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            client.say("EHLO client.test");
            client.say("MAIL FROM:<ada@sender.test>");

            assertThat(client.say("RCPT TO:<" + secret.toUpperCase(Locale.ROOT) + "@elsewhere.test>"))
                    .startsWith("250");
            assertThat(client.say("RCPT TO:<" + secret + "x@log.posthorn.test>"))
                    .startsWith("550");
            assertThat(client.say("RCPT TO:<ann@customer.test>")).startsWith("550");
            assertThat(client.say("RCPT TO:<log+@log.posthorn.test>")).startsWith("550");
        }
    }

    @Test
    @DisplayName("G11 an address that was replaced, or whose user was switched off, is refused at once")
    void refusesAddressesOfOld() throws IOException {
        String fresh = addresses.rotate(owner(ada)).value();
        TestUser ben = ada.colleague(accounts);
        String bens = addresses.of(owner(ben)).value();
        new TestUsers(context).deactivate(ben.user());
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            client.say("EHLO client.test");
            client.say("MAIL FROM:<>");

            assertThat(client.say("RCPT TO:<" + address + ">")).startsWith("550");
            assertThat(client.say("RCPT TO:<" + fresh + ">")).startsWith("250");
            assertThat(client.say("RCPT TO:<" + bens + ">")).startsWith("550");
        }
    }

    @Test
    @DisplayName("G11 a mail to the addresses of several users is taken in for each")
    void takesOneMailInForSeveralUsers() throws IOException {
        TestUser other = TestUser.inNewAccount("http://localhost:" + port, accounts);
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            client.say("EHLO client.test");
            client.say("MAIL FROM:<ada@sender.test>");
            client.say("RCPT TO:<" + address + ">");
            client.say("RCPT TO:<" + addresses.of(owner(other)).value() + ">");
            client.say("DATA");

            assertThat(client.say(mail("for both") + ".")).startsWith("250");
        }

        assertThat(awaitFiled(ada)).hasSize(1);
        assertThat(awaitFiled(other)).hasSize(1);
    }

    @Test
    @DisplayName("G16 a mail with bare line ends is refused, and its connection stays of use")
    void refusesBareLineEnds() throws IOException {
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            assertThat(client.send(address, "Subject: smuggled\r\n\r\nText\n.\nMAIL FROM:<x@x.test>"))
                    .startsWith("550 5.6.11");
            assertThat(client.send(address, "Subject: smuggled\r\n\r\nText\r.\r"))
                    .startsWith("550 5.6.11");
            assertThat(client.send(address, mail("clean"))).startsWith("250");
        }

        assertThat(awaitFiled(ada)).extracting(Filed::messageId).containsExactly("clean@sender.test");
    }

    @Test
    @DisplayName("G16 a mail over the limit is refused by its announced size, or by its bytes as they come")
    void refusesWhatIsTooLarge() throws IOException {
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            assertThat(client.hello()).contains("SIZE " + MB);
            assertThat(client.say("MAIL FROM:<ada@sender.test> SIZE=" + 2 * MB)).startsWith("552");

            assertThat(client.send(address, mail("large") + ("x".repeat(78) + "\r\n").repeat(20_000)))
                    .startsWith("552");
            assertThat(client.send(address, mail("small"))).startsWith("250");
        }

        assertThat(awaitFiled(ada)).extracting(Filed::messageId).containsExactly("small@sender.test");
    }

    @Test
    @DisplayName("G11 commands that come all at once are answered one by one")
    void followsAClientThatDoesNotWait() throws IOException {
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            client.write("EHLO client.test\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<" + address + ">\r\nDATA\r\n"
                    + mail("piped") + ".\r\nQUIT\r\n");

            assertThat(List.of(
                            client.hear(), client.hear(), client.hear(), client.hear(), client.hear(), client.hear()))
                    .extracting(answer -> answer.substring(0, 3))
                    .containsExactly("250", "250", "250", "354", "250", "221");
        }

        assertThat(awaitFiled(ada)).hasSize(1);
    }

    @Test
    @DisplayName("G16 a mail that breaks off is not kept")
    void keepsNothingOfHalfAMail() throws IOException {
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            client.beginMailTo(address);
            client.write("Subject: half\r\n\r\nand then the line");
        }
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            assertThat(client.send(address, mail("whole"))).startsWith("250");
        }

        assertThat(awaitFiled(ada)).extracting(Filed::messageId).containsExactly("whole@sender.test");
    }

    @Test
    @DisplayName("G16 what can't be kept is answered with 451, so that its sender tries again")
    void asksToTryAgainWhenTheDiskFails() throws IOException {
        Path folder = settings.data().resolve("blobs");
        Path aside = settings.data().resolve("blobs-aside");
        Files.createDirectories(folder);
        Files.move(folder, aside);
        Files.createFile(folder);
        try (SmtpConversation client = new SmtpConversation(server.port())) {
            assertThat(client.send(address, mail("later"))).startsWith("451");

            Files.delete(folder);
            Files.move(aside, folder);
            assertThat(client.send(address, mail("later"))).startsWith("250");
        }

        assertThat(awaitFiled(ada)).extracting(Filed::messageId).containsExactly("later@sender.test");
    }

    @Test
    void letsGoOfAClientThatDripsItsMail() throws IOException {
        SmtpServer hasty = start(new Smtp(0, "", "", "", 5, 5, Duration.ofSeconds(20), Duration.ofMillis(300)));
        try (SmtpConversation client = new SmtpConversation(hasty.port())) {
            client.beginMailTo(address);
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        client.write("drip\r\n");
                        return client.answered();
                    });
            assertThat(client.hear()).startsWith("421");
        } finally {
            hasty.stop();
        }
    }

    @Test
    @DisplayName("G11 mail comes in over TLS where a certificate is configured")
    void offersTls() throws Exception {
        PemFiles pem = PemFiles.create();
        SmtpServer secure = start(new Smtp(
                0,
                "127.0.0.1",
                pem.certificate().toString(),
                pem.privateKey().toString(),
                5,
                5,
                Duration.ofSeconds(20),
                Duration.ofMinutes(1)));
        try {
            JavaMailSenderImpl client = new JavaMailSenderImpl();
            client.setHost("127.0.0.1");
            client.setPort(secure.port());
            client.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
            client.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "*");
            client.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "false");
            MimeMessage mail = client.createMimeMessage();
            mail.setRecipients(Message.RecipientType.TO, address);
            mail.setSubject("secret");
            mail.setText("Hello");
            client.send(mail);
        } finally {
            secure.stop();
        }

        assertThat(awaitFiled(ada)).hasSize(1);
    }

    private SmtpServer start(Smtp smtp) {
        SmtpServer started = new SmtpServer(
                new MailroomSettings(
                        settings.data(), settings.publicUrl(), settings.mailHost(), settings.maxMail(), smtp),
                addresses,
                receiving,
                meters);
        started.start();
        return started;
    }

    private List<Filed> awaitFiled(TestUser user) {
        return Objects.requireNonNull(await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.filedFor(user.user().id()), filed -> !filed.isEmpty()));
    }
}
