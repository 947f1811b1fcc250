package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a server wants to be left alone. */
class RetryAfterTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        17                            | PT17S
        ' 3 '                         | PT3S
        0                             | PT0S
        Sun, 22 Nov 2026 10:02:00 GMT | PT2M
        Sun, 22 Nov 2026 09:00:00 GMT | PT0S
        999999999                     | PT24H
        99999999999999999999          | PT0S
        -5                            | PT0S
        soon                          | PT0S
        ''                            | PT0S
                                      | PT0S
        """)
    void readsSecondsAndDatesAndBearsAnythingElse(@Nullable String value, Duration wait) {
        assertThat(RetryAfter.of(value, CLOCK)).isEqualTo(wait);
    }
}
