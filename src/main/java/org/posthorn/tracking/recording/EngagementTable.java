package org.posthorn.tracking.recording;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes engagements and the revisions of their verdicts, in bulk. */
@Component
class EngagementTable {

    private static final int MAX_REASONS = 2000;
    private static final int MAX_REASON = 500;
    private static final int MAX_USER_AGENT = 512;
    /** The ids are of hits that random tokens led to, so they need no account to tell whose they are. */
    private static final String STORED = "select id from engagement where id in (:ids)";

    private static final String INSERT = """
        insert into engagement (id, account_id, email_id, kind, token, recipient_id, at, verdict, confidence, reasons,
            counted, inferred, client, address, user_agent, prefetch)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String ALTER = """
        update engagement set verdict = ?, confidence = ?, reasons = ?, counted = ?
        where id = ? and account_id = ?
        """;
    private static final String REVISE = """
        insert into verdict_revision (id, account_id, engagement_id, at, before_value, after_value, reason)
        values (?, ?, ?, ?, ?, ?, ?)
        """;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Clock clock;

    EngagementTable(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, Clock clock) {
        this.jdbc = jdbc;
        this.named = named;
        this.clock = clock;
    }

    /** Those of the ids that are stored already. */
    Set<Long> storedOf(Collection<Long> ids) {
        Set<Long> stored = new HashSet<>();
        for (List<Long> some : Chunks.of(List.copyOf(ids))) {
            stored.addAll(named.queryForList(STORED, Map.of("ids", some), Long.class));
        }
        return stored;
    }

    void write(List<MailChange> changes) {
        List<Row> added = rows(changes, MailChange::added);
        List<Row> altered = rows(changes, MailChange::altered);
        List<Row> revised = rows(changes, MailChange::revised);
        if (!added.isEmpty()) {
            jdbc.batchUpdate(INSERT, added, added.size(), EngagementTable::insert);
        }
        if (!altered.isEmpty()) {
            jdbc.batchUpdate(ALTER, altered, altered.size(), EngagementTable::alter);
        }
        if (!revised.isEmpty()) {
            LocalDateTime now = utc(clock.instant());
            jdbc.batchUpdate(REVISE, revised, revised.size(), (statement, row) -> revise(statement, row, now));
        }
    }

    private static List<Row> rows(List<MailChange> changes, Function<MailChange, List<Seen>> which) {
        return changes.stream()
                .flatMap(change -> which.apply(change).stream().map(seen -> new Row(change.mail(), seen)))
                .toList();
    }

    private static void insert(PreparedStatement statement, Row row) throws SQLException {
        Seen seen = row.seen;
        statement.setLong(1, seen.id);
        statement.setLong(2, row.mail.account().value());
        statement.setLong(3, row.mail.id().value());
        statement.setString(4, seen.kind.name());
        statement.setBytes(5, seen.target.token().bytes());
        statement.setObject(6, row.mail.anonymous() ? null : seen.target.recipient(), Types.BIGINT);
        statement.setObject(7, utc(seen.at));
        statement.setString(8, seen.standing().verdict().name());
        statement.setDouble(9, seen.standing().judgement().confidence());
        statement.setString(10, reasons(seen));
        statement.setBoolean(11, seen.standing().counted());
        statement.setBoolean(12, seen.inferred);
        statement.setString(13, seen.program.label());
        // P2: what an anonymous mail's hit was judged by is not kept beyond the verdict.
        statement.setBytes(14, row.mail.anonymous() ? null : seen.address.getAddress());
        statement.setString(15, row.mail.anonymous() ? "" : cut(seen.userAgent(), MAX_USER_AGENT));
        statement.setBoolean(16, seen.prefetch);
    }

    private static void alter(PreparedStatement statement, Row row) throws SQLException {
        Standing standing = row.seen.standing();
        statement.setString(1, standing.verdict().name());
        statement.setDouble(2, standing.judgement().confidence());
        statement.setString(3, reasons(row.seen));
        statement.setBoolean(4, standing.counted());
        statement.setLong(5, row.seen.id);
        statement.setLong(6, row.mail.account().value());
    }

    private static void revise(PreparedStatement statement, Row row, LocalDateTime now) throws SQLException {
        Standing before = row.seen.stored();
        Standing after = row.seen.standing();
        statement.setLong(1, TimeOrderedId.next());
        statement.setLong(2, row.mail.account().value());
        statement.setLong(3, row.seen.id);
        statement.setObject(4, now);
        statement.setString(5, (before == null ? after : before).verdict().name());
        statement.setString(6, after.verdict().name());
        statement.setString(7, cut(after.mainReason(), MAX_REASON));
    }

    private static String reasons(Seen seen) {
        return cut(String.join("\n", seen.standing().reasons()), MAX_REASONS);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Row(MailFacts mail, Seen seen) {}
}
