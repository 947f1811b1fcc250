package org.posthorn.account.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import org.posthorn.account.Network;
import org.springframework.stereotype.Component;

/**
 * Limits failed sign-ins: 10 in ten minutes for one e-mail address from one network address, 100 for all e-mail addresses
 * from it. A limit per e-mail address alone would let anybody lock its owner out.
 */
@Component
class SignInAttempts {

    static final int FAILURES_PER_PERSON = 10;
    static final int FAILURES_PER_NETWORK = 100;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int MAX_BUCKETS = 100_000;

    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(PERIOD)
            .build();

    SignInAttempts() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    SignInAttempts(TimeMeter meter) {
        this.meter = meter;
    }

    /**
     * Counts an attempt as failed until {@link #succeeded} takes that back.
     *
     * @throws TooManyAttempts when too many failed before
     */
    void begin(InetAddress address, String email) {
        take(network(address), FAILURES_PER_NETWORK);
        take(person(address, email), FAILURES_PER_PERSON);
    }

    void succeeded(InetAddress address, String email) {
        bucket(network(address), FAILURES_PER_NETWORK).addTokens(1);
        bucket(person(address, email), FAILURES_PER_PERSON).addTokens(1);
    }

    private void take(String key, int limit) {
        var probe = bucket(key, limit).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, int limit) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                        .build());
    }

    private static String person(InetAddress address, String email) {
        return network(address) + ' ' + email.strip().toLowerCase(Locale.ROOT);
    }

    private static String network(InetAddress address) {
        return Network.of(address).hex();
    }
}
