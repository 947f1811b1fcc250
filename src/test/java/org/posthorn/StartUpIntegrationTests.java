package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartUpIntegrationTests {

    private final Path data = TestDatabase.temporaryFolder();

    @Test
    void saysWhereToGoNextAndEndsCleanlyWhenToldTo() throws Exception {
        int port = freePort();
        int managementPort = freePort();
        String[] words = {
            "run",
            "--server.port=" + port,
            "--management.server.port=" + managementPort,
            "--posthorn.data=" + data,
            "--spring.datasource.url=" + TestDatabase.url("start_up"),
            "--spring.datasource.username=" + TestDatabase.user()
        };
        try (ServerProcess server = ServerProcess.start(words).awaitReady()) {
            assertThat(server.out())
                    .contains("Posthorn is ready.")
                    .contains("http://localhost:" + port)
                    .contains(data.toString())
                    .doesNotContain("WARN");
            assertThat(server.err()).isEmpty();
            assertThat(status("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                    .isEqualTo(200);

            ServerProcess second = ServerProcess.start("run", "--server.port=0", "--posthorn.data=" + data);
            assertRefused(second, "is in use by another Posthorn");

            Instant told = Instant.now();
            server.terminate();
            assertThat(server.awaitEnd()).isIn(0, 143);
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(8));
            assertThat(server.out() + server.err()).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            ServerProcess server =
                    ServerProcess.start("run", "--server.port=" + taken.getLocalPort(), "--posthorn.data=" + data);

            assertRefused(server, "Port " + taken.getLocalPort() + " is taken", "POSTHORN_PORT");
        }
    }

    @Test
    void aDataFolderThatIsNotWritableIsOneSentence() throws Exception {
        Path file = Files.createFile(data.resolve("file"));

        ServerProcess server = ServerProcess.start("run", "--server.port=0", "--posthorn.data=" + file.resolve("data"));

        assertRefused(server, file.resolve("data") + " is not writable", "POSTHORN_DATA");
    }

    @Test
    void aDatabaseOutOfReachIsOneSentenceWithoutItsPassword() throws Exception {
        Map<String, String> environment = Map.of(
                "POSTHORN_DATABASE_URL",
                "jdbc:mysql://127.0.0.1:" + freePort() + "/posthorn?password=secret",
                "POSTHORN_DATABASE_PASSWORD",
                "secret");

        ServerProcess server = ServerProcess.start(environment, "run", "--server.port=0", "--posthorn.data=" + data);

        assertRefused(server, "The database jdbc:mysql://127.0.0.1", "POSTHORN_DATABASE_URL");
        assertThat(server.err()).doesNotContain("secret");
    }

    @Test
    void aSettingThatCannotBeReadIsOneSentence() throws Exception {
        ServerProcess port = ServerProcess.start("run", "--server.port=abc");
        ServerProcess pool = ServerProcess.start(
                "run",
                "--server.port=0",
                "--posthorn.data=" + data,
                "--spring.datasource.url=" + TestDatabase.url("bad_setting"),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.hikari.maximum-pool-size=many");

        assertRefused(port, "server.port is \"abc\"");
        assertRefused(pool, "The setting spring.datasource.hikari.maximum-pool-size", "many");
    }

    @Test
    void theDemoRefusesToListenToOtherMachines() throws Exception {
        ServerProcess server = ServerProcess.start(
                "run", "--demo", "--server.port=0", "--server.address=0.0.0.0", "--posthorn.data=" + data);

        assertRefused(server, "listens on this machine only", "server.address=0.0.0.0");
    }

    @Test
    void theDemoRefusesAnotherDatabaseThanItsOwn() throws Exception {
        ServerProcess server = ServerProcess.start(
                Map.of("POSTHORN_DATABASE_URL", "jdbc:mysql://127.0.0.1/production"),
                "run",
                "--demo",
                "--server.port=0");

        assertRefused(server, "unset POSTHORN_DATABASE_URL");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheUsage() throws Exception {
        ServerProcess server = ServerProcess.start("jump");

        assertThat(server.awaitEnd()).isEqualTo(2);
        assertThat(server.err()).contains("Usage:");
    }

    private static void assertRefused(ServerProcess server, String... parts) throws InterruptedException {
        try (server) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.err()).contains(parts).hasLineCount(1);
            assertThat(server.out()).isEmpty();
        }
    }

    private static int status(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
