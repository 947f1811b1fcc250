package org.posthorn.tracking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;

/** A filter as SQL conditions on {@code outgoing_email o} with their values. */
class EmailCriteria {

    private final StringJoiner conditions = new StringJoiner(" and ");
    private final Map<String, Object> values = new HashMap<>();

    EmailCriteria(AccountId account, UserId user, EmailFilter filter, @Nullable EmailCursor after) {
        values.put("account", account.value());
        where("o.user_id = :user", "user", user.value());
        conditions.add("o.cancelled_at is null");
        narrow(filter);
        narrowTime(filter);
        if (after != null) {
            where(
                    "o.last_activity_at <= :activity and (o.last_activity_at < :activity or o.id < :id)",
                    "activity",
                    utc(after.lastActivityAt()));
            values.put("id", after.id().value());
        }
    }

    private void narrow(EmailFilter filter) {
        if (filter.tracked() != null) {
            conditions.add((filter.tracked() ? "" : "not ") + "(o.track_opens or o.track_clicks)");
        }
        if (filter.state() != null) {
            where("o.state = :state", "state", filter.state().name());
        }
        if (filter.contact() != null) {
            where(to("contact_id = :contact"), "contact", filter.contact().value());
        }
        if (filter.recipient() != null) {
            where(to("address = :recipient"), "recipient", filter.recipient().value());
        }
        if (filter.mailbox() != null) {
            where("o.from_address = :mailbox", "mailbox", filter.mailbox().value());
        }
        if (!filter.text().isBlank()) {
            where(
                    "(lower(o.subject) like :text escape '!' or lower(o.recipients) like :text escape '!')",
                    "text",
                    contains(filter.text()));
        }
    }

    private void narrowTime(EmailFilter filter) {
        if (filter.from() != null) {
            // No mail has its last activity before it was sent: the first condition lets the index bound the search.
            where(
                    "o.last_activity_at >= :from and coalesce(o.sent_at, o.prepared_at) >= :from",
                    "from",
                    utc(filter.from()));
        }
        if (filter.until() != null) {
            where("coalesce(o.sent_at, o.prepared_at) < :until", "until", utc(filter.until()));
        }
    }

    private static String to(String recipient) {
        return "o.id in (select email_id from outgoing_recipient where account_id = :account and " + recipient + ")";
    }

    /** A pattern for {@code like … escape '!'} that finds the text as it stands, in lower case. */
    static String contains(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    String sql() {
        return conditions.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
