package org.posthorn.activity.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.EmailFilter;
import org.posthorn.tracking.EmailState;

/**
 * What the feed shows, as it stands in the URL (F3).
 *
 * @param from in the viewer's time zone
 * @param to in the viewer's time zone, itself included
 * @param mail the mail to open, or null
 */
record FeedQuery(
        boolean trackedOnly,
        @Nullable EmailState state,
        @Nullable EmailAddress contact,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable EmailAddress mailbox,
        String text,
        @Nullable OutgoingEmailId mail) {

    /** Everything. */
    static final FeedQuery ALL = new FeedQuery(false, null, null, null, null, null, "", null);

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);
    private static final int MAX_TEXT = 200;

    /**
     * What could be made of a URL's parameters.
     *
     * @param ignored the names of those whose values made no sense
     */
    record Reading(FeedQuery query, List<String> ignored) {}

    /** Reads a URL that anybody may have written. */
    static Reading read(QueryParameters parameters) {
        ParameterReader reader = new ParameterReader(parameters);
        Boolean tracked = reader.read("tracked", FeedQuery::yes);
        String text = reader.read("q", FeedQuery::text);
        FeedQuery query = new FeedQuery(
                tracked != null,
                reader.read("state", FeedQuery::state),
                reader.read("contact", EmailAddress::new),
                reader.read("from", FeedQuery::day),
                reader.read("to", FeedQuery::day),
                reader.read("mailbox", EmailAddress::new),
                text == null ? "" : text,
                reader.read("mail", FeedQuery::mail));
        return new Reading(query, reader.ignored());
    }

    /** The other way round: reading what this gives yields the same query. */
    QueryParameters parameters() {
        Map<String, String> values = new HashMap<>();
        put(values, "tracked", trackedOnly ? "true" : null);
        put(values, "state", state == null ? null : state.name().toLowerCase(Locale.ROOT));
        put(values, "contact", contact);
        put(values, "from", from);
        put(values, "to", to);
        put(values, "mailbox", mailbox);
        put(values, "q", text.isEmpty() ? null : text);
        put(values, "mail", mail == null ? null : PublicId.of(mail.value()));
        return QueryParameters.simple(values);
    }

    EmailFilter filter(ZoneId zone) {
        return new EmailFilter(
                trackedOnly ? true : null,
                state,
                null,
                contact,
                start(from, 0, zone),
                start(to, 1, zone),
                mailbox,
                text);
    }

    /** How many filters narrow the feed. */
    int narrowing() {
        return parameters().getParameters().size() - (mail == null ? 0 : 1);
    }

    /** The same with everything else unset. */
    static FeedQuery opening(OutgoingEmailId mail) {
        return new FeedQuery(false, null, null, null, null, null, "", mail);
    }

    /** All that was sent to one address. */
    static FeedQuery to(EmailAddress contact) {
        return new FeedQuery(false, null, contact, null, null, null, "", null);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int later, ZoneId zone) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static Boolean yes(String text) {
        if (!text.equals("true")) {
            throw new IllegalArgumentException();
        }
        return true;
    }

    private static EmailState state(String text) {
        return EmailState.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException();
        }
        return day;
    }

    private static String text(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException();
        }
        return text.strip();
    }

    private static OutgoingEmailId mail(String text) {
        return new OutgoingEmailId(PublicId.parse(text).orElseThrow(IllegalArgumentException::new));
    }
}
