package org.posthorn.mailroom;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Blobs that rows let go of. Noted in the transaction that takes the rows, so that a crash forgets none; {@link SweepingBlobs}
 * deletes those that nothing else refers to.
 */
@Component
public class ReleasedBlobs {

    private static final String RELEASE = """
        insert into released_blob (blob_key, released_at) values (?, ?)
        on duplicate key update released_at = values(released_at)
        """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ReleasedBlobs(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row let go of these; nulls are passed over. */
    public void release(Collection<String> keys) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
        List<Object[]> rows = keys.stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(key -> new Object[] {key, now})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(RELEASE, rows);
        }
    }

    /** Some behind that key, in their order. */
    List<String> some(String after, int limit) {
        return jdbc.queryForList(
                "select blob_key from released_blob where blob_key > ? order by blob_key limit ?",
                String.class,
                after,
                limit);
    }

    void done(String key) {
        jdbc.update("delete from released_blob where blob_key = ?", key);
    }
}
