package org.posthorn.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.EmailFilter;
import org.posthorn.tracking.EmailState;

class FeedQueryTests {

    private static final FeedQuery FULL = new FeedQuery(
            true,
            EmailState.CLICKED,
            new EmailAddress("ann@x.test"),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 22),
            new EmailAddress("me@x.test"),
            "50% & more",
            new OutgoingEmailId(42));

    @Test
    @DisplayName("F3 every filter goes into the URL and comes back from it")
    void comesBackFromItsParameters() {
        QueryParameters written = QueryParameters.fromString(FULL.parameters().getQueryString());

        FeedQuery.Reading reading = FeedQuery.read(written);

        assertThat(reading.query()).isEqualTo(FULL);
        assertThat(reading.ignored()).isEmpty();
    }

    @Test
    void needsNoParametersForEverything() {
        assertThat(FeedQuery.ALL.parameters().getParameters()).isEmpty();
        assertThat(FeedQuery.read(QueryParameters.empty()).query()).isEqualTo(FeedQuery.ALL);
    }

    @Test
    @DisplayName("F3 values that make no sense are ignored and named")
    void ignoresWhatMakesNoSense() {
        QueryParameters hostile = QueryParameters.simple(Map.of(
                "state", "<script>",
                "from", "+999999999-01-01",
                "to", "2026-02-30",
                "contact", "nobody",
                "mailbox", "a b@x.test",
                "mail", "../../etc",
                "tracked", "perhaps",
                "q", "x".repeat(201)));

        FeedQuery.Reading reading = FeedQuery.read(hostile);

        assertThat(reading.query()).isEqualTo(FeedQuery.ALL);
        assertThat(reading.ignored())
                .containsExactlyInAnyOrderElementsOf(
                        List.of("state", "from", "to", "contact", "mailbox", "mail", "tracked", "q"));
    }

    @Test
    @DisplayName("F3 days are the viewer's days")
    void takesDaysInTheViewersZone() {
        FeedQuery day = FeedQuery.read(QueryParameters.fromString("from=2026-11-22&to=2026-11-22"))
                .query();

        EmailFilter filter = day.filter(ZoneId.of("Europe/Helsinki"));

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-21T22:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-11-22T22:00:00Z"));
    }

    @Test
    void anOpenedMailNarrowsNothing() {
        assertThat(FeedQuery.opening(new OutgoingEmailId(42)).narrowing()).isZero();
        assertThat(FULL.narrowing()).isEqualTo(7);
    }
}
