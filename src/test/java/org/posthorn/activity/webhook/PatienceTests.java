package org.posthorn.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final Random random = new Random(7);

    @Test
    void waitsLongerEachTimeButNeverForHoursOnEnd() {
        for (int attempt : new int[] {1, 4, 8, 100, Integer.MAX_VALUE}) {
            Duration wait = Patience.afterAttempt(attempt, random);
            assertThat(wait).isBetween(Duration.ofSeconds(4), Duration.ofMinutes(144));
        }
        assertThat(Patience.afterAttempt(1, random)).isLessThan(Duration.ofSeconds(7));
        assertThat(Patience.afterAttempt(20, random)).isGreaterThan(Duration.ofMinutes(90));
        assertThat(Patience.rest(20, random)).isLessThanOrEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void doesNotLetAllComeBackAtOnce() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(n -> Patience.afterAttempt(5, random))
                        .distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void givesUpAfterADay() {
        Instant created = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(Patience.ends(created, created.plus(Duration.ofHours(24)))).isFalse();
        assertThat(Patience.ends(created, created.plus(Duration.ofHours(24)).plusMillis(1)))
                .isTrue();
    }
}
