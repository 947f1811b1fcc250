package org.posthorn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.posthorn.workspace.GoogleStandIn;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server on a free port, over the database of this run; one for all tests, each of which makes its own account. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
public abstract class PosthornIntegrationTest {

    /** Where the server under test listens on loopback: known beforehand, since its addresses stand in the mails. */
    protected static final int PORT = freePort();

    /** How recipients and clients reach the server under test. */
    protected static final String SERVER = "http://localhost:" + PORT;

    private static final String DATABASE = TestDatabase.url("posthorn");
    private static final String DATA = TestDatabase.temporaryFolder().toString();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("management.server.port", () -> 0);
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
        properties.add("posthorn.webhooks.allow-private", () -> "127.0.0.0/8");
        properties.add("posthorn.shell.strict-texts", () -> true);
        GoogleStandIn.addTo(properties);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
