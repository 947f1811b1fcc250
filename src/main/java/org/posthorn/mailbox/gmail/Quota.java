package org.posthorn.mailbox.gmail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.posthorn.mailbox.MailProviderException;

/**
 * Google's quota of units for each user and minute, so that it is not run into: whoever does is throttled in all clients. Minutes
 * are counted from the first call on.
 */
final class Quota {

    /** Units that calls cost since May 2026, by the table of the Gmail API's usage limits. */
    static final int PROFILE = 1;

    static final int HISTORY = 2;
    static final int LIST = 5;
    static final int GET = 20;
    static final int SEND = 100;
    static final int WATCH = 100;
    static final int STOP = 50;
    static final int ALIASES = 1;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private final ConcurrentMap<Long, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(Instant start, int spent) {}

    Quota(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @throws MailProviderException.TryLater when the minute's units would not do for it */
    void spend(long mailbox, int units) {
        Instant now = clock.instant();
        AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
        minutes.compute(mailbox, (id, minute) -> {
            if (minute == null || !minute.start().plus(MINUTE).isAfter(now)) {
                return new Minute(now, units);
            }
            if (minute.spent() + units > most) {
                wait.set(Duration.between(now, minute.start().plus(MINUTE)));
                return minute;
            }
            return new Minute(minute.start(), minute.spent() + units);
        });
        Duration until = wait.get();
        if (until != null && until.isPositive()) {
            throw new MailProviderException.TryLater("This minute's units of Gmail are used up.", until, null);
        }
    }
}
