package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestDatabase;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The promise that an answered hit is recorded once and only once, kept by the real server in a process of its own. */
class CrashIntegrationTests {

    private static final int KILLS = 5;
    private static final int MAILS = 40;
    private static final int TOKENS_OF_EACH = 25;

    private final SecureRandom random = new SecureRandom();
    private final Path data = TestDatabase.temporaryFolder();
    private final String url = TestDatabase.url("crash");

    @Test
    @DisplayName("an answered hit is recorded once and only once, however often the server is killed under load")
    void anAnsweredHitIsRecordedOnceHoweverOftenTheServerIsKilled() throws Exception {
        List<String> paths = prepare();
        Load load = new Load(64, paths);
        for (int round = 0; round < KILLS; round++) {
            ServerProcess server = start();
            int killAt =
                    load.acknowledged().size() + RandomGenerator.getDefault().nextInt(1_000, 5_000);
            Load.Run run = load.against(server.port());
            try {
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> load.acknowledged().size() >= killAt);
                server.kill();
            } finally {
                run.close();
            }
        }
        // An orderly stop drains what the killed ones left behind.
        start().close();

        List<String> recorded = recorded();
        assertThat(recorded).doesNotHaveDuplicates().containsAll(load.acknowledged());
        assertThat(recorded.size()).isLessThanOrEqualTo(load.sent());
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(
                data,
                url,
                TestDatabase.user(),
                List.of("-Xmx400m", "-XX:TieredStopAtLevel=1"),
                "--posthorn.journal.drain-deadline=9m",
                // Small files, so that kills also hit the change from one to the next.
                "--posthorn.journal.segment-size=256KB");
    }

    private List<String> prepare() {
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        TokenSigner signer = new TokenSigner(ServerProcess.SECRET.getBytes(StandardCharsets.UTF_8));
        List<String> paths = new ArrayList<>();
        try (SingleConnectionDataSource database =
                new SingleConnectionDataSource(url, TestDatabase.user(), "", false)) {
            for (int i = 0; i < MAILS; i++) {
                PreparedMail mail = new PreparedMail(new JdbcTemplate(database));
                for (int token = 0; token < TOKENS_OF_EACH; token++) {
                    Token pixel = mail.pixel(Token.random(random));
                    Token link = mail.link(Token.random(random), "https://target.test/" + token);
                    paths.add("/o/abc/" + signer.sign(HitKind.OPEN, pixel) + ".gif");
                    paths.add("/c/" + signer.sign(HitKind.CLICK, link));
                }
            }
        }
        return paths;
    }

    private List<String> recorded() {
        try (SingleConnectionDataSource database =
                new SingleConnectionDataSource(url, TestDatabase.user(), "", false)) {
            return new JdbcTemplate(database)
                    .queryForList(
                            "select user_agent from engagement where user_agent like ?",
                            String.class,
                            Load.MARKER + "%");
        }
    }
}
