package org.posthorn.tracking.recording;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.HitKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** What a mail's own row says of its engagements: how many count, when, and how far the mail came. */
@Component
class EmailCounters {

    /** The state stands first, since MySQL lets later assignments see earlier ones and H2 does not. */
    private static final String ADD = """
            update outgoing_email set
                state = case
                    when state = 'REPLIED' then state
                    when clicks + ? > 0 then 'CLICKED'
                    when opens + ? > 0 then 'OPENED'
                    else state end,
                opens = opens + ?,
                clicks = clicks + ?,
                first_open_at = least(coalesce(first_open_at, ?), coalesce(?, first_open_at)),
                last_open_at = greatest(coalesce(last_open_at, ?), coalesce(?, last_open_at)),
                last_click_at = greatest(coalesce(last_click_at, ?), coalesce(?, last_click_at)),
                last_engagement_at = greatest(coalesce(last_engagement_at, ?), ?),
                last_activity_at = greatest(last_activity_at, ?)
            where id = ? and account_id = ?
            """;

    private static final String COUNTED = """
            select kind, count(*) as times, min(at) as first_at, max(at) as last_at
            from engagement
            where email_id = ? and account_id = ? and counted = true
            group by kind
            """;

    private static final String SET = """
            update outgoing_email set state = ?, opens = ?, clicks = ?, first_open_at = ?, last_open_at = ?,
                last_click_at = ?, last_engagement_at = ?, last_activity_at = ?
            where id = ? and account_id = ?
            """;

    private final JdbcTemplate jdbc;

    EmailCounters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was added to mails of which nothing stored was revised. */
    void add(List<MailChange> changes) {
        if (!changes.isEmpty()) {
            jdbc.batchUpdate(ADD, changes, changes.size(), EmailCounters::add);
        }
    }

    /** Counts anew what the database holds of a mail, forwards or backwards (T15). */
    Counts countAgain(MailFacts mail) {
        Map<EngagementKind, Counted> counted = new EnumMap<>(EngagementKind.class);
        jdbc.query(
                COUNTED,
                row -> {
                    counted.put(EngagementKind.valueOf(row.getString("kind")), Counted.of(row));
                },
                mail.id().value(),
                mail.account().value());
        Counted opens = counted.getOrDefault(EngagementKind.OPEN, Counted.NONE);
        Counted clicks = counted.getOrDefault(EngagementKind.CLICK, Counted.NONE);
        LocalDateTime last = latest(counted.values().stream().map(Counted::last));
        jdbc.update(
                SET,
                state(counted, mail).name(),
                opens.times,
                clicks.times,
                time(opens.first),
                time(opens.last),
                time(clicks.last),
                time(last),
                time(latest(Stream.of(utc(mail.preparedAt()), utc(mail.sentAt()), last))),
                mail.id().value(),
                mail.account().value());
        return new Counts(opens.times, clicks.times);
    }

    private static void add(PreparedStatement statement, MailChange change) throws SQLException {
        int opens = change.counted(HitKind.OPEN);
        int clicks = change.counted(HitKind.CLICK);
        LocalDateTime firstOpen = utc(change.firstCounted(HitKind.OPEN));
        LocalDateTime lastOpen = utc(change.lastCounted(HitKind.OPEN));
        LocalDateTime lastClick = utc(change.lastCounted(HitKind.CLICK));
        LocalDateTime last = latest(Stream.of(lastOpen, lastClick));
        statement.setInt(1, clicks);
        statement.setInt(2, opens);
        statement.setInt(3, opens);
        statement.setInt(4, clicks);
        int parameter = 5;
        for (LocalDateTime time : new @Nullable LocalDateTime[] {
            firstOpen, firstOpen, lastOpen, lastOpen, lastClick, lastClick, last, last, last
        }) {
            statement.setObject(parameter++, time, Types.TIMESTAMP);
        }
        statement.setLong(parameter++, change.mail().id().value());
        statement.setLong(parameter, change.mail().account().value());
    }

    private static EmailState state(Map<EngagementKind, Counted> counted, MailFacts mail) {
        if (counted.containsKey(EngagementKind.REPLY)) {
            return EmailState.REPLIED;
        }
        if (counted.containsKey(EngagementKind.CLICK)) {
            return EmailState.CLICKED;
        }
        if (counted.containsKey(EngagementKind.OPEN)) {
            return EmailState.OPENED;
        }
        return mail.sent() ? EmailState.SENT : EmailState.PREPARED;
    }

    private static @Nullable LocalDateTime latest(Stream<@Nullable LocalDateTime> times) {
        return times.filter(Objects::nonNull).max(LocalDateTime::compareTo).orElse(null);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Says its type, so that a null needs no question to the database. */
    private static SqlParameterValue time(@Nullable LocalDateTime time) {
        return new SqlParameterValue(Types.TIMESTAMP, time);
    }

    /** What counts of a mail now. */
    record Counts(int opens, int clicks) {}

    private record Counted(
            int times,
            @Nullable LocalDateTime first,
            @Nullable LocalDateTime last) {

        static final Counted NONE = new Counted(0, null, null);

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    row.getInt("times"),
                    row.getObject("first_at", LocalDateTime.class),
                    row.getObject("last_at", LocalDateTime.class));
        }
    }
}
