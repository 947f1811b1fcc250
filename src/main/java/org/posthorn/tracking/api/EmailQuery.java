package org.posthorn.tracking.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.EmailCursor;
import org.posthorn.tracking.EmailFilter;
import org.posthorn.tracking.EmailState;

/**
 * The parameters of a search as they came in the URL: each unset, or to be checked.
 *
 * @param contact a contact's id or address
 * @param q text in subject or recipients
 * @param from a day in UTC or a time
 * @param to a day in UTC, itself included, or a time
 */
record EmailQuery(
        @Nullable String state,
        @Nullable String tracked,
        @Nullable String contact,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int MAX_TEXT = 200;
    private static final String CONTACT = "Must be the id or the address of a contact.";
    private static final String DATE = "Must be a day (2026-11-22) or a time (2026-11-22T08:00:00Z).";

    /** What was asked for, checked. */
    record Checked(EmailFilter filter, @Nullable EmailCursor after, int limit) {}

    /** @throws InvalidInput naming each parameter that makes no sense */
    Checked checked() {
        List<FieldProblem> errors = new ArrayList<>();
        Reader reader = new Reader(errors);
        EmailFilter filter = new EmailFilter(
                reader.read("tracked", tracked, EmailQuery::bool, "Must be true or false."),
                reader.read("state", state, EmailQuery::state, "Must be prepared, sent, opened, clicked or replied."),
                isAddress(contact) ? null : reader.read("contact", contact, EmailQuery::contact, CONTACT),
                isAddress(contact) ? reader.read("contact", contact, EmailAddress::new, CONTACT) : null,
                reader.read("from", from, text -> time(text, 0), DATE),
                reader.read("to", to, text -> time(text, 1), DATE),
                null,
                orElse(reader.read("q", q, EmailQuery::text, "Must have at most 200 characters."), ""));
        EmailCursor after = reader.read(
                "cursor",
                cursor,
                text -> EmailCursor.parse(text).orElseThrow(IllegalArgumentException::new),
                "Must be a nextCursor of an earlier answer.");
        int count = orElse(
                reader.read("limit", limit, EmailQuery::limit, "Must be a number from 1 to 200."), DEFAULT_LIMIT);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Checked(filter, after, count);
    }

    /** Reads parameters one by one and notes those that it could not. */
    private record Reader(List<FieldProblem> errors) {

        <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reading, String rule) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return reading.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeException e) {
                errors.add(new FieldProblem(name, rule));
                return null;
            }
        }
    }

    private static boolean isAddress(@Nullable String contact) {
        return contact != null && contact.contains("@");
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static EmailState state(String text) {
        return EmailState.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static ContactId contact(String text) {
        return new ContactId(PublicId.parse(text).orElseThrow(IllegalArgumentException::new));
    }

    private static Instant time(String text, int days) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text)
                        .plusDays(days)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    private static String text(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException();
        }
        return limit;
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }
}
