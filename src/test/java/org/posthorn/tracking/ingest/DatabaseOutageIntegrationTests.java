package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.h2.tools.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestDatabase;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.ingest.RawClient.Answer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The real server in a process of its own, cut off from its database. */
class DatabaseOutageIntegrationTests {

    private static final int HITS = 500;

    private final SecureRandom random = new SecureRandom();
    private final TokenSigner signer = new TokenSigner(ServerProcess.SECRET.getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("hits are answered while the database is away and recorded once when it is back")
    void hitsAreAnsweredWhileTheDatabaseIsAwayAndRecordedOnceWhenItIsBack() throws Exception {
        String url = urlOverTcp();
        try (SingleConnectionDataSource database = migrated(url);
                TcpProxy proxy = new TcpProxy(port(url));
                ServerProcess server = start(url.replace(":" + port(url) + "/", ":" + proxy.port() + "/"))) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            PreparedMail mail = new PreparedMail(jdbc);
            Token pixel = mail.pixel(Token.random(random));
            Token warm = mail.link(Token.random(random), "https://target.test/warm");
            assertThat(click(server, warm).status()).isEqualTo(302);
            await().until(() -> stored(jdbc, mail) == 1);

            proxy.cut();
            // Made behind the server's back, which has not seen it.
            Token cold = mail.link(Token.random(random), "https://target.test/cold");
            for (int i = 0; i < HITS; i++) {
                String path = "/o/abc/" + signer.sign(HitKind.OPEN, pixel) + ".gif";
                assertThat(get(server, path, "User-Agent: hit/" + i).status()).isEqualTo(200);
            }
            assertThat(click(server, warm).header("Location")).isEqualTo("https://target.test/warm");
            Answer withoutTarget = click(server, cold);
            assertThat(withoutTarget.status()).isEqualTo(503);
            assertThat(withoutTarget.header("Retry-After")).isNotNull();
            assertThat(stored(jdbc, mail)).isEqualTo(1);

            proxy.mend();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(stored(jdbc, mail)).isEqualTo(HITS + 2));
            assertThat(click(server, cold).header("Location")).isEqualTo("https://target.test/cold");
            assertThat(jdbc.queryForList(
                            "select user_agent from engagement where email_id = ? and user_agent like 'hit/%'",
                            String.class, mail.email()))
                    .hasSize(HITS)
                    .doesNotHaveDuplicates();
        }
    }

    private Answer click(ServerProcess server, Token link) throws IOException {
        return get(server, "/c/" + signer.sign(HitKind.CLICK, link));
    }

    private static Answer get(ServerProcess server, String path, String... headers) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            return client.send("GET", path, headers);
        }
    }

    private static ServerProcess start(String url) throws IOException {
        return ServerProcess.start(
                TestDatabase.temporaryFolder(),
                url,
                TestDatabase.user(),
                List.of("-Xmx400m", "-XX:TieredStopAtLevel=1"),
                "--spring.datasource.hikari.connection-timeout=1000");
    }

    private static String urlOverTcp() throws SQLException {
        String url = TestDatabase.url("outage");
        if (TestDatabase.isMySql()) {
            return url;
        }
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        return url.replace("jdbc:h2:file:", "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/");
    }

    private static int port(String url) {
        Matcher matcher = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/").matcher(url);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Its connection stays open: H2 would close the database behind the last one, and open it anew for the next. */
    private static SingleConnectionDataSource migrated(String url) {
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new SingleConnectionDataSource(url, TestDatabase.user(), "", true);
    }

    /** Hits only: what is inferred from them has no token. */
    private static long stored(JdbcTemplate jdbc, PreparedMail mail) {
        Long count = jdbc.queryForObject(
                "select count(*) from engagement where email_id = ? and not inferred", Long.class, mail.email());
        return count == null ? 0 : count;
    }
}
