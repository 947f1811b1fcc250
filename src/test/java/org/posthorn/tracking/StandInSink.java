package org.posthorn.tracking;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores hits without judging them, where no real sink is there. */
@Component
@Fallback
class StandInSink implements HitSink {

    private static final String INSERT = """
            insert ignore into engagement (id, account_id, email_id, kind, token, at, verdict, confidence, reasons,
                counted, inferred, client, address, user_agent)
            select ?, account_id, email_id, kind, token, ?, 'UNKNOWN', 0, '', false, false, '', ?, ?
            from tracking_token where token = ?
            """;

    private final JdbcTemplate jdbc;

    StandInSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void record(List<Hit> hits) {
        jdbc.batchUpdate(
                INSERT,
                hits.stream()
                        .map(hit -> new Object[] {
                            hit.id(),
                            LocalDateTime.ofInstant(hit.at(), ZoneOffset.UTC),
                            hit.client().getAddress(),
                            hit.userAgent(),
                            hit.token().bytes()
                        })
                        .toList());
    }
}
