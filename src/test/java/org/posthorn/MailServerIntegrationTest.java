package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server with a mail server behind it that takes what is sent; one for all tests that send. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
public abstract class MailServerIntegrationTest {

    protected static final int PORT = freePort();
    protected static final String SERVER = "http://localhost:" + PORT;

    private static final String DATABASE = TestDatabase.url("composer");
    private static final String DATA = TestDatabase.temporaryFolder().toString();
    private static final int MAIL_PORT = freePort();

    @SuppressWarnings("NullAway.Init") // set before each test
    protected GreenMail mailServer;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
        properties.add("posthorn.shell.strict-texts", () -> true);
        properties.add("server.port", () -> PORT);
        properties.add("management.server.port", () -> 0);
        properties.add("posthorn.smtp.port", () -> 0);
        properties.add("posthorn.relay.host", () -> "127.0.0.1");
        properties.add("posthorn.relay.port", () -> MAIL_PORT);
        properties.add("posthorn.relay.tls", () -> false);
    }

    @BeforeEach
    protected void startMailServer() {
        mailServer = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    @AfterEach
    protected void stopMailServer() {
        mailServer.stop();
    }

    /** The mails that came so far, which must become this many. */
    protected List<MimeMessage> received(int count) {
        assertThat(mailServer.waitForIncomingEmail(count)).isTrue();
        return new ArrayList<>(List.of(mailServer.getReceivedMessages()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
