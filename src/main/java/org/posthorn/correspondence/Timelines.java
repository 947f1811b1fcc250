package org.posthorn.correspondence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the lines of timelines. */
@Component
class Timelines {

    private static final String INSERT = """
            insert into timeline_entry
              (id, account_id, record_type, record_id, kind, at, subject_id, pinned, hidden, visible_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, false, ?)
            """;

    private static final String REMOVE = """
            delete from timeline_entry
            where account_id = ? and record_type = ? and record_id = ? and kind = ? and subject_id = ?
            """;

    private static final String PIN =
            "update timeline_entry set pinned = ? where account_id = ? and kind = ? and subject_id = ?";

    private static final String HIDE =
            "update timeline_entry set hidden = ? where account_id = ? and kind = ? and subject_id = ?";

    private static final String SHOW_TO =
            "update timeline_entry set visible_to = ? where account_id = ? and kind = ? and subject_id = ?";

    private final JdbcTemplate jdbc;

    Timelines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a line tells of.
     *
     * @param subject id of the logged mail, engagement or note
     * @param visibleTo the only user who sees it, or null for everybody (P11, P12)
     */
    record Entry(
            AccountId account,
            EntryKind kind,
            long subject,
            Instant at,
            boolean pinned,
            @Nullable UserId visibleTo) {}

    /** Adds one line, which everybody sees, to the timeline of each record. */
    void add(AccountId account, Collection<RecordRef> records, EntryKind kind, long subject, Instant at) {
        add(records, new Entry(account, kind, subject, at, false, null));
    }

    /** Adds one line to the timeline of each record. */
    void add(Collection<RecordRef> records, Entry entry) {
        UserId reader = entry.visibleTo();
        jdbc.batchUpdate(INSERT, records, 100, (statement, record) -> {
            statement.setLong(1, TimeOrderedId.next());
            statement.setLong(2, entry.account().value());
            statement.setString(3, record.type().name());
            statement.setLong(4, record.id());
            statement.setString(5, entry.kind().name());
            statement.setObject(6, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
            statement.setLong(7, entry.subject());
            statement.setBoolean(8, entry.pinned());
            statement.setObject(9, reader == null ? null : reader.value());
        });
    }

    /** Takes the line off the timelines of these records. */
    void remove(AccountId account, Collection<RecordRef> records, EntryKind kind, long subject) {
        jdbc.batchUpdate(REMOVE, records, 100, (statement, record) -> {
            statement.setLong(1, account.value());
            statement.setString(2, record.type().name());
            statement.setLong(3, record.id());
            statement.setString(4, kind.name());
            statement.setLong(5, subject);
        });
    }

    /** Puts the line to the top of all its timelines, or back in its place. */
    void pin(AccountId account, EntryKind kind, long subject, boolean pinned) {
        jdbc.update(PIN, pinned, account.value(), kind.name(), subject);
    }

    /** Takes the line out of sight, or back into it. */
    void hide(AccountId account, EntryKind kind, long subject, boolean hidden) {
        jdbc.update(HIDE, hidden, account.value(), kind.name(), subject);
    }

    /** @param reader the only user who sees the line from now on, or null for everybody */
    void showTo(AccountId account, EntryKind kind, long subject, @Nullable UserId reader) {
        jdbc.update(SHOW_TO, reader == null ? null : reader.value(), account.value(), kind.name(), subject);
    }
}
