package org.posthorn.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A link by which somebody becomes a user, once and within a week (A7). Only the hash of its secret is kept. */
@Entity
@Table(name = "invitation")
public class Invitation {

    static final Duration LIFE = Duration.ofDays(7);

    @Id
    private long id;

    @TenantId
    private long accountId;

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(columnDefinition = "binary(32)")
    private byte[] hash;

    private long invitedBy;

    private Instant createdAt;

    private Instant expiresAt;

    private @Nullable Instant acceptedAt;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Invitation() {}

    Invitation(User inviter, EmailAddress email, Role role, byte[] hash, Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = inviter.accountId().value();
        this.email = email.value();
        this.role = role;
        this.hash = hash;
        this.invitedBy = inviter.id().value();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean openAt(Instant time) {
        return acceptedAt == null && withdrawnAt == null && time.isBefore(expiresAt);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public long id() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public Role role() {
        return role;
    }

    public UserId invitedBy() {
        return new UserId(invitedBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
