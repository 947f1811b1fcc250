package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final QuietHours NIGHT = quiet("22:00", "07:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T20:59:59Z, false",
        "2026-11-20T21:00:00Z, true",
        "2026-11-20T23:30:00Z, true",
        "2026-11-21T05:59:59Z, true",
        "2026-11-21T06:00:00Z, false",
        "2026-11-21T11:00:00Z, false"
    })
    @DisplayName("F6 a night is quiet from its first minute to before its last, over midnight")
    void aNightIsQuietOverMidnight(Instant time, boolean quiet) {
        assertThat(NIGHT.at(time, BERLIN)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T10:59:00Z, false", "2026-11-20T11:00:00Z, true", "2026-11-20T12:00:00Z, false"})
    @DisplayName("F6 an hour within a day is quiet on that day only")
    void anHourWithinADay(Instant time, boolean quiet) {
        assertThat(quiet("12:00", "13:00").at(time, BERLIN)).isEqualTo(quiet);
    }

    @Test
    @DisplayName("F6 the same moment is quiet in one zone and not in another")
    void goesByTheUsersClock() {
        Instant evening = Instant.parse("2026-11-20T21:30:00Z");

        assertThat(NIGHT.at(evening, BERLIN)).isTrue();
        assertThat(NIGHT.at(evening, TOKYO)).isTrue();
        assertThat(NIGHT.at(evening.plusSeconds(3600), TOKYO)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // Friday night, which ends on Saturday morning.
        "2026-11-20T22:30:00Z, true",
        "2026-11-21T05:30:00Z, true",
        // Saturday night, and the Sunday morning after it.
        "2026-11-21T22:30:00Z, false",
        "2026-11-22T05:30:00Z, false",
        // Friday morning belongs to Thursday's night.
        "2026-11-20T05:30:00Z, false"
    })
    @DisplayName("F6 days say when the quiet begins; the morning after belongs to the evening before")
    void daysSayWhenItBegins(Instant time, boolean quiet) {
        QuietHours fridays = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.FRIDAY));

        assertThat(fridays.at(time, BERLIN)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        // In Berlin 02:00 became 03:00 on 29 March 2026: the hour from 2 to 3 was never there.
        "2026-03-29T00:59:59Z, false",
        "2026-03-29T01:00:00Z, true",
        "2026-03-29T01:59:59Z, true",
        "2026-03-29T02:00:00Z, false",
        // 03:00 became 02:00 on 25 October 2026: from 2 to 3 came twice, and 3 to 4 once.
        "2026-10-25T00:30:00Z, true",
        "2026-10-25T01:30:00Z, true",
        "2026-10-25T02:30:00Z, true",
        "2026-10-25T03:00:00Z, false"
    })
    @DisplayName("F6 the clock on the wall counts, also when it is put forward or back")
    void followsTheClockWhenItIsChanged(Instant time, boolean quiet) {
        assertThat(quiet("02:15", "04:00").at(time, BERLIN)).isEqualTo(quiet);
    }

    @Test
    void refusesHoursThatEndWhereTheyBegin() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> quiet("22:00", "22:00"))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo("quietHours.to"));
    }

    @Test
    @DisplayName("F6 nothing pops up in quiet hours, by the user's zone and else by the browser's")
    void nothingPopsUpInQuietHours() {
        Instant evening = Instant.parse("2026-11-20T21:30:00Z");
        Preferences wanted = Preferences.INITIAL.withNotices(true, true, NIGHT);

        assertThat(wanted.popUpAt(evening, BERLIN)).isFalse();
        assertThat(wanted.popUpAt(evening, ZoneId.of("America/New_York"))).isTrue();
        assertThat(wanted.withPlace(null, ZoneId.of("America/New_York")).popUpAt(evening, BERLIN))
                .isTrue();
    }

    @Test
    @DisplayName("F5 nothing pops up for whoever turned pop-ups or the bell off")
    void nothingPopsUpWhenTurnedOff() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(Preferences.INITIAL.withNotices(true, true, null).popUpAt(noon, BERLIN))
                .isTrue();
        assertThat(Preferences.INITIAL.withNotices(true, false, null).popUpAt(noon, BERLIN))
                .isFalse();
        assertThat(Preferences.INITIAL.withNotices(false, true, null).popUpAt(noon, BERLIN))
                .isFalse();
    }

    private static QuietHours quiet(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), Set.of());
    }
}
