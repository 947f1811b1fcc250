package org.posthorn.activity.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long is waited between attempts, and until when at all. */
final class Patience {

    /** How long a delivery is tried again. */
    static final Duration WITH_DELIVERY = Duration.ofHours(24);

    /** How long a webhook that nothing reaches is tried. */
    static final Duration WITH_WEBHOOK = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 12;

    private Patience() {}

    /** Until the next attempt of a delivery: each wait is twice the one before, more or less, so that not all come at once. */
    static Duration afterAttempt(int attempts, RandomGenerator random) {
        return jittered(shorter(doubled(attempts), LONGEST), random);
    }

    /** Until anything else is tried with a webhook that failed so often in a row. */
    static Duration rest(int failures, RandomGenerator random) {
        return jittered(shorter(doubled(failures), LONGEST_REST), random);
    }

    /** Whether an attempt then would be too late for what came into the outbox at that time. */
    static boolean ends(Instant created, Instant next) {
        return next.isAfter(created.plus(WITH_DELIVERY));
    }

    private static Duration doubled(int times) {
        return FIRST.multipliedBy(1L << Math.clamp(times - 1L, 0, MOST_DOUBLINGS));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration jittered(Duration wait, RandomGenerator random) {
        long millis = wait.toMillis();
        return Duration.ofMillis(millis * 4 / 5 + random.nextLong(millis * 2 / 5 + 1));
    }
}
