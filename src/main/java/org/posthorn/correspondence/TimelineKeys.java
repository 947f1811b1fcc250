package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds the lines of one record's timeline by key. Each query walks one index from its start: all columns of the index
 * stand in the order by, without which H2 sorts the whole timeline.
 */
@Component
class TimelineKeys {

    private static final String OF_RECORD = """
        select at, subject_id, kind, pinned from timeline_entry
        where account_id = :account and record_type = :type and record_id = :record
          and hidden = false and pinned = :pinned
          and at <= :at and (at < :at or subject_id < :subject)
          and (visible_to is null or visible_to = :user or :sharing = true and kind in ('OPEN', 'CLICK'))
        order by account_id desc, record_type desc, record_id desc, hidden desc, pinned desc, at desc, subject_id desc
        limit :limit
        """;

    private static final String OF_KIND = """
        select at, subject_id, kind, pinned from timeline_entry
        where account_id = :account and record_type = :type and record_id = :record
          and hidden = false and pinned = :pinned and kind = :kind
          and at <= :at and (at < :at or subject_id < :subject)
          and (visible_to is null or visible_to = :user or :sharing = true and kind in ('OPEN', 'CLICK'))
        order by account_id desc, record_type desc, record_id desc, hidden desc, pinned desc, kind desc, at desc,
          subject_id desc
        limit :limit
        """;

    private final JdbcClient database;

    TimelineKeys(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who reads.
     *
     * @param sharing whether the account shows everybody what became of everybody's mail (P11)
     */
    record Reader(SignedIn user, boolean sharing) {}

    /**
     * The newest lines behind the cursor that the reader may see.
     *
     * @param kind null for all kinds
     */
    List<TimelineKey> find(
            Reader reader,
            RecordRef record,
            @Nullable EntryKind kind,
            boolean pinned,
            TimelineCursor after,
            int limit) {
        StatementSpec query =
                kind == null ? database.sql(OF_RECORD) : database.sql(OF_KIND).param("kind", kind.name());
        return query.param("account", reader.user().accountId().value())
                .param("user", reader.user().userId().value())
                .param("sharing", reader.sharing())
                .param("type", record.type().name())
                .param("record", record.id())
                .param("pinned", pinned)
                .param("at", LocalDateTime.ofInstant(after.at(), ZoneOffset.UTC))
                .param("subject", after.subject())
                .param("limit", limit)
                .query(TimelineKeys::key)
                .list();
    }

    private static TimelineKey key(ResultSet result, int index) throws SQLException {
        Instant at = result.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new TimelineKey(
                at,
                result.getLong("subject_id"),
                EntryKind.valueOf(result.getString("kind")),
                result.getBoolean("pinned"));
    }
}
