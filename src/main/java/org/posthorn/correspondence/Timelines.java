package org.posthorn.correspondence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the lines of timelines. */
@Component
class Timelines {

    private static final String INSERT = """
            insert into timeline_entry (id, account_id, record_type, record_id, kind, at, subject_id, pinned, hidden)
            values (?, ?, ?, ?, ?, ?, ?, false, false)
            """;

    private final JdbcTemplate jdbc;

    Timelines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds one line to the timeline of each record.
     *
     * @param subject id of the logged mail, engagement or note
     */
    void add(AccountId account, Collection<RecordRef> records, EntryKind kind, long subject, Instant at) {
        jdbc.batchUpdate(INSERT, records, 100, (statement, record) -> {
            statement.setLong(1, TimeOrderedId.next());
            statement.setLong(2, account.value());
            statement.setString(3, record.type().name());
            statement.setLong(4, record.id());
            statement.setString(5, kind.name());
            statement.setObject(6, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setLong(7, subject);
        });
    }
}
