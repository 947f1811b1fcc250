package org.posthorn.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.posthorn.TestDatabase;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.ingest.PreparedMail;
import org.posthorn.tracking.ingest.ServerProcess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A migrated database with sent mails in it. */
final class HitTokens {

    private static final int PIXELS_OF_EACH = 100;

    private HitTokens() {}

    /** Paths of the pixels of that many mails, a hundred each. */
    static List<String> prepare(String url, int mails) {
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        TokenSigner signer = new TokenSigner(ServerProcess.SECRET.getBytes(StandardCharsets.UTF_8));
        SecureRandom random = new SecureRandom();
        List<String> paths = new ArrayList<>();
        try (SingleConnectionDataSource database =
                new SingleConnectionDataSource(url, TestDatabase.user(), "", false)) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            for (int i = 0; i < mails; i++) {
                PreparedMail mail = new PreparedMail(jdbc);
                for (Token pixel : mail.pixels(random, PIXELS_OF_EACH)) {
                    paths.add("/o/bench/" + signer.sign(HitKind.OPEN, pixel) + ".gif");
                }
            }
        }
        return paths;
    }
}
