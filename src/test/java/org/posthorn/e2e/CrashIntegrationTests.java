package org.posthorn.e2e;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestDatabase;
import org.posthorn.mailroom.smtp.MailLoad;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.ingest.Load;
import org.posthorn.tracking.ingest.PreparedMail;
import org.posthorn.tracking.ingest.ServerProcess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The promises to those who hit a pixel and to those who send mail, kept by the real server in a process of its own. */
class CrashIntegrationTests {

    private static final int KILLS = 4;
    private static final int MAILS = 20;
    private static final int TOKENS_OF_EACH = 25;
    private static final String MAIL_SECRET = "0123456789abcdefghjkmnpqrs";

    private final SecureRandom random = new SecureRandom();
    private final Path data = TestDatabase.temporaryFolder();
    private final String url = TestDatabase.url("crash");
    private final int managementPort = freePort();
    private List<String> paths = List.of();

    @Test
    @DisplayName(
            "G16 an answered hit is recorded and a mail that got 250 is filed, once and only once, however often the"
                    + " server is killed under load")
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerIsKilled() throws Exception {
        prepare();
        Load hits = new Load(32, paths);
        MailLoad mails = new MailLoad(8, "log+" + MAIL_SECRET + "@log.posthorn.test");
        for (int round = 0; round < KILLS; round++) {
            killUnderLoad(hits, mails);
        }
        // An orderly stop drains what hits the killed ones left behind; before it, what mail waited is filed.
        try (ServerProcess last = start(freePort())) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> metrics().contains("posthorn_mail_waiting 0.0"));
            assertThat(last.port()).isPositive();
        }

        try (SingleConnectionDataSource database = database()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            assertThereOnce(
                    jdbc.queryForList(
                            "select user_agent from engagement where user_agent like ?",
                            String.class,
                            Load.MARKER + "%"),
                    hits.acknowledged(),
                    hits.sent());
            assertThereOnce(
                    jdbc.queryForList("select message_id from logged_email", String.class),
                    mails.acknowledged(),
                    mails.begun());
            assertThat(jdbc.queryForList("select id from inbound_message where state <> 'FILED'"))
                    .isEmpty();
        }
    }

    private static void assertThereOnce(List<String> found, Set<String> acknowledged, int begun) {
        assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(found.size()).isLessThanOrEqualTo(begun);
    }

    private void killUnderLoad(Load hits, MailLoad mails) throws IOException, InterruptedException {
        int smtpPort = freePort();
        ServerProcess server = start(smtpPort);
        RandomGenerator dice = RandomGenerator.getDefault();
        int hitsAtKill = hits.acknowledged().size() + dice.nextInt(1_000, 3_000);
        int mailsAtKill = mails.acknowledged().size() + dice.nextInt(50, 200);
        Load.Run hitting = hits.against(server.port());
        MailLoad.Run mailing = mails.against(smtpPort);
        try {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> hits.acknowledged().size() >= hitsAtKill
                            && mails.acknowledged().size() >= mailsAtKill);
            server.kill();
        } finally {
            mailing.close();
            hitting.close();
        }
    }

    private ServerProcess start(int smtpPort) throws IOException {
        return ServerProcess.start(
                data,
                url,
                TestDatabase.user(),
                List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                "--posthorn.smtp.port=" + smtpPort,
                "--posthorn.smtp.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--posthorn.journal.drain-deadline=9m",
                // Small files, so that kills also hit the change from one to the next.
                "--posthorn.journal.segment-size=256KB");
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
        try (SingleConnectionDataSource database = database()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.update(
                    "insert into account (id, name, created_at, allow_tracking, apply_track_default, track_by_default,"
                            + " apply_log_default, log_by_default) values (1, 'Acme', '2026-01-01', true, true, true,"
                            + " true, true)");
            jdbc.update(
                    "insert into app_user (id, account_id, email, display_name, role, active, sender_key, created_at)"
                            + " values (2, 1, 'ada@sender.test', 'Ada', 'USER', true, 'ada', '2026-01-01')");
            jdbc.update(
                    "insert into bcc_address (user_id, account_id, secret, created_at) values (2, 1, ?, '2026-01-01')",
                    MAIL_SECRET);
            paths = prepareTokens(jdbc);
        }
    }

    private List<String> prepareTokens(JdbcTemplate jdbc) {
        TokenSigner signer = new TokenSigner(ServerProcess.SECRET.getBytes(StandardCharsets.UTF_8));
        List<String> prepared = new ArrayList<>();
        for (int i = 0; i < MAILS; i++) {
            PreparedMail mail = new PreparedMail(jdbc);
            for (int token = 0; token < TOKENS_OF_EACH; token++) {
                Token pixel = mail.pixel(Token.random(random));
                Token link = mail.link(Token.random(random), "https://target.test/" + token);
                prepared.add("/o/abc/" + signer.sign(HitKind.OPEN, pixel) + ".gif");
                prepared.add("/c/" + signer.sign(HitKind.CLICK, link));
            }
        }
        return prepared;
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
