package org.posthorn.recipient.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import org.posthorn.account.Network;
import org.posthorn.tracking.Token;
import org.springframework.stereotype.Component;

/**
 * How often pages may be asked for: 300 times in ten minutes from one network, 60 of them to change something, and 20 changes of
 * one page from wherever, so that nobody can try addresses out on it. In memory only.
 */
@Component
class PageVisits {

    private static final int READS = 300;
    private static final int WISHES = 60;
    private static final int WISHES_OF_A_PAGE = 20;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final Cache<Object, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(PERIOD).build();

    private record Reading(Network network) {}

    private record Wishing(Network network) {}

    boolean mayRead(InetAddress from) {
        return take(new Reading(Network.of(from)), READS);
    }

    boolean mayWish(InetAddress from, Token page) {
        return take(new Wishing(Network.of(from)), WISHES) && take(page, WISHES_OF_A_PAGE);
    }

    private boolean take(Object key, int limit) {
        return buckets.get(
                        key,
                        absent -> Bucket.builder()
                                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                                .build())
                .tryConsume(1);
    }
}
