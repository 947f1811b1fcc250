package org.posthorn.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Allows so many attempts in a period for each key, on this node; later ones have to wait. */
final class AttemptLimit {

    private static final int MOST_KEYS = 100_000;

    private final int attempts;
    private final Duration period;
    private final Cache<Object, Bucket> buckets;

    AttemptLimit(int attempts, Duration period) {
        this.attempts = attempts;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(period)
                .build();
    }

    /** @throws TooSoon when there were too many */
    void take(Object key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooSoon(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The attempt was a good one and doesn't count. */
    void giveBack(Object key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(Object key) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(attempts).refillGreedy(attempts, period))
                        .build());
    }
}
