package org.posthorn.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues, lists and revokes the API tokens of a user. */
@Component
public class IssuingTokens {

    /** How long a token lives when nobody says otherwise. */
    public static final Duration DEFAULT_LIFE = Duration.ofDays(365);

    private static final String PREFIX = "pht_";
    private static final int SECRET_LENGTH = 40;

    private final ApiTokens tokens;
    private final Users users;
    private final Clock clock;
    private final Audit audit;

    IssuingTokens(ApiTokens tokens, Users users, Clock clock, Audit audit) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A token and its secret, which nobody will ever see again.
     *
     * @param secret what the client sends: {@code pht_} and 40 letters and digits
     */
    public record IssuedToken(ApiToken token, String secret) {}

    /** Issues a token to a user of the current account. */
    @Transactional
    public IssuedToken issue(UserId userId, String name, Collection<Scope> scopes, Duration life) {
        User user = users.findById(userId.value()).orElseThrow();
        String secret = PREFIX + RandomText.ofLength(SECRET_LENGTH);
        Instant now = clock.instant();
        ApiToken token = new ApiToken(user, name, TokenHash.of(secret), scopes, now, now.plus(life));
        audit.record(
                user.accountId(), new AuditEntry("tokens.made", user.email().value(), null, token.label()));
        return new IssuedToken(tokens.save(token), secret);
    }

    /** The user's tokens that were not revoked, newest first. */
    public List<ApiToken> of(UserId user) {
        return tokens.findByUserIdAndRevokedAtIsNullOrderByIdDesc(user.value());
    }

    /**
     * Ends a token at once.
     *
     * @return false when the user has no such token
     */
    @Transactional
    public boolean revoke(UserId user, long id) {
        var token = tokens.findByIdAndUserId(id, user.value());
        token.ifPresent(this::revoke);
        return token.isPresent();
    }

    /** Ends all tokens of a user of the current account at once. */
    @Transactional
    public void revokeAll(UserId user) {
        of(user).forEach(this::revoke);
    }

    private void revoke(ApiToken token) {
        if (token.revoke(clock.instant())) {
            User owner = users.findById(token.userId().value()).orElseThrow();
            audit.record(
                    token.accountId(),
                    new AuditEntry("tokens.revoked", owner.email().value(), token.label(), null));
        }
    }
}
