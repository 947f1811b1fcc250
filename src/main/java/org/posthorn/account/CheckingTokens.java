package org.posthorn.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whose API token this is. Reads the database each time: revoking and deactivating work at once. */
@Component
public class CheckingTokens {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiTokens tokens;
    private final Users users;
    private final Clock clock;

    CheckingTokens(ApiTokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** A user and what the token lets a client do for that user. */
    public record TokenHolder(User user, Set<Scope> scopes) {}

    /** The active holder of a valid token, or empty. */
    public Optional<TokenHolder> holderOf(String secret) {
        return AccountScope.callAsSystem(() -> tokens.findByHash(TokenHash.of(secret))
                .filter(token -> token.validAt(clock.instant()))
                .flatMap(this::holder));
    }

    private Optional<TokenHolder> holder(ApiToken token) {
        var user = users.findById(token.userId().value()).filter(User::active);
        user.ifPresent(found -> noteUse(token));
        return user.map(found -> new TokenHolder(found, token.scopes()));
    }

    private void noteUse(ApiToken token) {
        Instant now = clock.instant();
        Instant before = now.minus(USE_NOTED_EVERY);
        Instant last = token.lastUsedAt();
        if (last == null || last.isBefore(before)) {
            tokens.noteUse(token.id(), now, before);
        }
    }
}
