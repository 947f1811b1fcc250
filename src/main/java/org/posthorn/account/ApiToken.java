package org.posthorn.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A client's key to the API. Only its SHA-256 is kept, so that nobody can read the key out of the database. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long userId;

    private String name;

    @Column(columnDefinition = "binary(32)")
    private byte[] hash;

    private String scopes;

    private Instant createdAt;

    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ApiToken() {}

    ApiToken(User user, String name, byte[] hash, Collection<Scope> scopes, Instant now, Instant expiresAt) {
        this.id = TimeOrderedId.next();
        this.accountId = user.accountId().value();
        this.userId = user.id().value();
        this.name = name;
        this.hash = hash;
        this.scopes = scopes.stream().sorted().distinct().map(Scope::name).collect(Collectors.joining(" "));
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean validAt(Instant time) {
        return revokedAt == null && time.isBefore(expiresAt);
    }

    /** @return false when it was revoked before */
    boolean revoke(Instant now) {
        boolean held = revokedAt == null;
        if (held) {
            revokedAt = now;
        }
        return held;
    }

    public long id() {
        return id;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    public UserId userId() {
        return new UserId(userId);
    }

    public String name() {
        return name;
    }

    /** Its name and what it may do, for people. */
    String label() {
        return name + " (" + scopes.toLowerCase(Locale.ROOT).replace(" ", ", ") + ")";
    }

    public Set<Scope> scopes() {
        Set<Scope> set = EnumSet.noneOf(Scope.class);
        Arrays.stream(scopes.split(" ")).map(Scope::valueOf).forEach(set::add);
        return set;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was last used, to the minute; null when never. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
