package org.posthorn.mailbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header of HTTP that says how long to leave a server alone. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** @param value seconds or a date; zero comes of null and of anything else, a day of whatever is longer */
    public static Duration of(@Nullable String value, Clock clock) {
        if (value == null || value.isBlank()) {
            return Duration.ZERO;
        }
        Duration wait = value.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : until(value, clock);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration until(String date, Clock clock) {
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
