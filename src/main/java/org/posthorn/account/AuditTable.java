package org.posthorn.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit log's table. Knows no way to change or remove a row. */
@Repository
class AuditTable {

    private static final String INSERT = """
        insert into audit_entry
            (id, account_id, actor_id, way, made_at, what, about, before_value, after_value)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    /** The ids say when: so a time is a place in the key. */
    private static final String PAGE = """
        select a.*, u.display_name, u.email
        from audit_entry a left join app_user u on u.id = a.actor_id and u.account_id = a.account_id
        where a.account_id = :account and a.id < :below and a.id >= :first%s
        order by a.account_id desc, a.id desc limit :limit\
        """;

    /** Ids have no place for later times. */
    private static final Instant LATEST = Instant.parse("2090-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId account, @Nullable UserId actor, AuditWay way, Instant at, AuditEntry entry) {
        jdbc.sql(INSERT)
                .param(TimeOrderedId.next())
                .param(account.value())
                .param(actor == null ? null : actor.value())
                .param(way.name())
                .param(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(entry.what())
                .param(entry.about())
                .param(entry.before())
                .param(entry.after())
                .update();
    }

    /** Lines whose ids are smaller than {@code below}, newest first. */
    List<AuditLine> page(AccountId account, AuditFilter filter, long below, int limit) {
        UserId actor = filter.actor();
        String what = filter.what();
        String more = (actor == null ? "" : " and a.actor_id = :actor")
                + (what == null ? "" : " and (a.what = :what or a.what like :within)");
        return jdbc.sql(PAGE.formatted(more))
                .param("account", account.value())
                .param("below", filter.to() == null ? below : Math.min(below, firstAt(filter.to())))
                .param("first", filter.from() == null ? 0 : firstAt(filter.from()))
                .param("actor", actor == null ? null : actor.value())
                .param("what", what)
                .param("within", what + ".%")
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private static long firstAt(Instant time) {
        return time.isAfter(LATEST) ? Long.MAX_VALUE : time.isBefore(Instant.EPOCH) ? 0 : TimeOrderedId.firstAt(time);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        long actor = row.getLong("actor_id");
        return new AuditLine(
                row.getLong("id"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                actor == 0 ? null : new UserId(actor),
                row.getString("display_name"),
                row.getString("email"),
                AuditWay.valueOf(row.getString("way")),
                new AuditEntry(
                        row.getString("what"),
                        row.getString("about"),
                        row.getString("before_value"),
                        row.getString("after_value")));
    }
}
