package org.posthorn.mailroom.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestDatabase;
import org.posthorn.tracking.ingest.ServerProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The promise behind {@code 250}, kept by the real server in a process of its own. */
class MailCrashIntegrationTests {

    private static final int KILLS = 5;
    private static final String SECRET = "0123456789abcdefghjkmnpqrs";

    private final Path data = TestDatabase.temporaryFolder();
    private final int managementPort = freePort();
    private final String url = TestDatabase.url("mail_crash");

    @Test
    @DisplayName("G16 a mail that got 250 is filed once and only once, however often the server is killed under load")
    void aMailThatGot250IsFiledOnceHoweverOftenTheServerIsKilled() throws Exception {
        prepare();
        MailLoad load = new MailLoad(8, "log+" + SECRET + "@log.posthorn.test");
        for (int round = 0; round < KILLS; round++) {
            int port = freePort();
            ServerProcess server = start(port);
            int killAt =
                    load.acknowledged().size() + RandomGenerator.getDefault().nextInt(50, 300);
            MailLoad.Run run = load.against(port);
            try {
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> load.acknowledged().size() >= killAt);
                server.kill();
            } finally {
                run.close();
            }
        }
        // An orderly stop, so that the embedded database is left to us; before it, what waited is filed.
        try (ServerProcess last = start(freePort())) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> metrics().contains("posthorn_mail_waiting 0.0"));
            assertThat(last.port()).isPositive();
        }

        List<String> filed = texts("select message_id from desk_mail");
        assertThat(filed).doesNotHaveDuplicates().containsAll(load.acknowledged());
        assertThat(filed.size()).isLessThanOrEqualTo(load.begun());
    }

    private ServerProcess start(int smtpPort) throws IOException {
        return ServerProcess.start(
                data,
                url,
                TestDatabase.user(),
                List.of("-Xmx400m", "-XX:TieredStopAtLevel=1"),
                "--posthorn.smtp.port=" + smtpPort,
                "--posthorn.smtp.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--posthorn.test.desk=true");
    }

    private String metrics() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private void prepare() {
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        write("insert into account (id, name, created_at, allow_tracking, apply_track_default, track_by_default,"
                + " apply_log_default, log_by_default) values (1, 'Acme', '2026-01-01', true, true, true, true, true)");
        write("insert into app_user values (2, 1, 'ada@sender.test', 'Ada', null, 'USER', true, 'ada', '2026-01-01')");
        write("insert into bcc_address values (2, 1, '" + SECRET + "', '2026-01-01')");
    }

    private void write(String sql) {
        try (SingleConnectionDataSource database = database()) {
            JdbcClient.create(database).sql(sql).update();
        }
    }

    private List<String> texts(String sql) {
        try (SingleConnectionDataSource database = database()) {
            return JdbcClient.create(database).sql(sql).query(String.class).list();
        }
    }

    private SingleConnectionDataSource database() {
        return new SingleConnectionDataSource(url, TestDatabase.user(), "", false);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
