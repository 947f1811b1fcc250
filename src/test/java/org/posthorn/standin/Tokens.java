package org.posthorn.standin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.posthorn.mailbox.Provider;

/** The tokens that were given out, and what they are good for. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Grant> access = new ConcurrentHashMap<>();
    private final Map<String, Grant> refresh = new ConcurrentHashMap<>();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Duration life = Duration.ofSeconds(3599);
    private volatile boolean oldRefreshTokensDie;

    /**
     * What a user allowed.
     *
     * @param ends when an access token of it ends; a refresh token doesn't
     */
    record Grant(Provider provider, String client, String user, Set<String> scopes, Instant ends) {}

    Tokens(Clock clock) {
        this.clock = clock;
    }

    void live(Duration time) {
        life = time;
    }

    Duration life() {
        return life;
    }

    void killOldRefreshTokens() {
        oldRefreshTokensDie = true;
    }

    int refreshes() {
        return refreshes.get();
    }

    Grant grant(Provider provider, String client, String user, Set<String> scopes) {
        return new Grant(
                provider, client, user, Set.copyOf(scopes), clock.instant().plus(life));
    }

    String newAccessToken(Grant grant) {
        String token = "at-" + random();
        access.put(token, grant);
        return token;
    }

    String newRefreshToken(Grant grant) {
        String token = "rt-" + random();
        refresh.put(token, grant);
        return token;
    }

    /** What a refresh token is good for; empty when it is not. */
    Optional<Grant> refresh(Provider provider, String client, String token) {
        refreshes.incrementAndGet();
        return Optional.ofNullable(refresh.get(token))
                .filter(grant -> grant.provider() == provider && grant.client().equals(client));
    }

    /** The successor of a refresh token, at Microsoft: the old one stays good unless a test wants it otherwise. */
    String rotate(String old, Grant grant) {
        if (oldRefreshTokensDie) {
            refresh.remove(old);
        }
        return newRefreshToken(grant);
    }

    void expireAccessTokens() {
        dead.addAll(access.keySet());
        access.clear();
    }

    /** The user takes it all back, or is gone. */
    void revoke(String user) {
        access.forEach((token, grant) -> {
            if (grant.user().equals(user)) {
                dead.add(token);
            }
        });
        access.values().removeIf(grant -> grant.user().equals(user));
        refresh.values().removeIf(grant -> grant.user().equals(user));
    }

    /** A client gives a token back; true if there was such a one. */
    boolean giveBack(String token) {
        Grant grant = refresh.containsKey(token) ? refresh.get(token) : access.get(token);
        if (grant == null) {
            return false;
        }
        revoke(grant.user());
        return true;
    }

    boolean isGoodRefreshToken(String token) {
        return refresh.containsKey(token);
    }

    /** The grant behind the call's bearer token, which has to have one of the scopes. */
    Grant check(Call call, Provider provider, String... scopes) {
        String header = call.header("Authorization");
        if (!header.startsWith("Bearer ")) {
            throw Refusal.fault(401, unauthorised(provider), "Access token is missing: " + call.asked());
        }
        String token = header.substring("Bearer ".length());
        Grant grant = access.get(token);
        if (grant == null && dead.contains(token)) {
            throw Refusal.of(401, unauthorised(provider), "Lifetime validation failed, the token is expired.");
        }
        if (grant == null || grant.provider() != provider) {
            throw Refusal.fault(401, unauthorised(provider), "Not a token of ours: " + call.asked());
        }
        if (!grant.ends().isAfter(clock.instant())) {
            throw Refusal.of(401, unauthorised(provider), "Lifetime validation failed, the token is expired.");
        }
        Set<String> held = new HashSet<>(grant.scopes());
        if (Arrays.stream(scopes).noneMatch(held::contains)) {
            throw Refusal.fault(
                    403,
                    provider == Provider.MICROSOFT ? "ErrorAccessDenied" : "insufficientPermissions",
                    "Needs one of " + Arrays.toString(scopes) + ", has " + held);
        }
        return grant;
    }

    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String unauthorised(Provider provider) {
        return provider == Provider.MICROSOFT ? "InvalidAuthenticationToken" : "authError";
    }
}
