package org.posthorn.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;

/**
 * Notes where users are and remembers it for a week. A sighting is written at most every ten minutes for a user and network;
 * look-ups read a copy in memory, at most a minute behind other nodes.
 */
@Component
public class RecentAddresses implements SenderNetworks {

    private static final Duration COUNTS = Duration.ofDays(7);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);
    private static final Duration COPY_LIVES = Duration.ofMinutes(1);
    private static final int MAX_ACCOUNTS = 10_000;
    private static final int MAX_SIGHTINGS = 100_000;

    private final Sightings sightings;
    private final Clock clock;
    private final Cache<Sighting, Boolean> noted;
    private final LoadingCache<AccountId, Map<Network, Map<UserId, Instant>>> copies;

    RecentAddresses(Sightings sightings, Clock clock) {
        this.sightings = sightings;
        this.clock = clock;
        this.noted = Caffeine.newBuilder()
                .maximumSize(MAX_SIGHTINGS)
                .expireAfterWrite(NOTED_EVERY)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
        this.copies = Caffeine.newBuilder()
                .maximumSize(MAX_ACCOUNTS)
                .expireAfterWrite(COPY_LIVES)
                .build(this::copy);
    }

    private record Sighting(UserId user, Network network) {}

    /** Notes that a user is at an address now. Loopback is never noted. */
    public void note(AccountId account, UserId user, InetAddress address) {
        if (address.isLoopbackAddress()) {
            return;
        }
        Network network = Network.of(address);
        if (noted.asMap().putIfAbsent(new Sighting(user, network), true) == null) {
            Instant now = clock.instant();
            sightings.forgetBefore(account, now.minus(COUNTS));
            sightings.write(account, user, network, now);
            copies.get(account)
                    .computeIfAbsent(network, absent -> new ConcurrentHashMap<>())
                    .put(user, now);
        }
    }

    @Override
    public Presence whoIsAt(AccountId account, UserId sender, InetAddress address, Instant at) {
        if (address.isLoopbackAddress()) {
            return Presence.NOBODY;
        }
        Map<UserId, Instant> there = copies.get(account).getOrDefault(Network.of(address), Map.of());
        Instant since = at.minus(COUNTS);
        Instant senderSeen = there.get(sender);
        if (senderSeen != null && senderSeen.isAfter(since)) {
            return Presence.SENDER;
        }
        return there.values().stream().anyMatch(seen -> seen.isAfter(since)) ? Presence.COLLEAGUE : Presence.NOBODY;
    }

    private Map<Network, Map<UserId, Instant>> copy(AccountId account) {
        Map<Network, Map<UserId, Instant>> copy = new ConcurrentHashMap<>();
        sightings.forEach(
                account,
                (user, network, at) -> copy.computeIfAbsent(network, absent -> new ConcurrentHashMap<>())
                        .put(user, at));
        return copy;
    }
}
