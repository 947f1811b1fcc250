package org.posthorn.activity.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;

/** Reads and writes what the tables of webhooks hold. */
final class Columns {

    private Columns() {}

    static Webhook webhook(ResultSet row, int index) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("url"),
                row.getString("description"),
                events(row.getString("events")),
                WebhookState.valueOf(row.getString("state")),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instantOf(row.getObject("created_at", LocalDateTime.class)));
    }

    static Delivery delivery(ResultSet row, int index) throws SQLException {
        String problem = row.getString("problem");
        Long took = row.getObject("duration_ms", Long.class);
        return new Delivery(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getLong("webhook_id"),
                row.getLong("event_id"),
                WebhookEvent.valueOf(row.getString("event")),
                row.getObject("subject_id", Long.class),
                instantOf(row.getObject("at", LocalDateTime.class)),
                row.getInt("times"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instantOf(row.getObject("next_attempt_at", LocalDateTime.class)),
                row.getObject("status", Integer.class),
                took == null ? null : Duration.ofMillis(took),
                problem == null ? null : DeliveryProblem.valueOf(problem),
                row.getString("response"),
                instantOf(row.getObject("created_at", LocalDateTime.class)),
                instant(row, "ended_at"));
    }

    static String text(Collection<WebhookEvent> events) {
        return events.stream().sorted().map(WebhookEvent::name).collect(Collectors.joining(" "));
    }

    private static Set<WebhookEvent> events(String text) {
        return Arrays.stream(text.split(" ")).map(WebhookEvent::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static Instant instantOf(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : instantOf(time);
    }
}
