package org.posthorn.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;

/** What stands behind the pixel or one link of a mail: the only source of a redirect's target (T5). */
@Entity
@Table(name = "tracking_token")
class TrackingToken {

    @Id
    @Column(columnDefinition = "binary(16)")
    private byte[] token;

    @TenantId
    private long accountId;

    private long emailId;

    @Enumerated(EnumType.STRING)
    private HitKind kind;

    private @Nullable Long recipientId;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String url;

    private boolean hidden;

    private Instant createdAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected TrackingToken() {}

    TrackingToken(AccountId account, OutgoingEmailId email, NewToken token, @Nullable Long recipientId, Instant now) {
        this.token = token.token().bytes();
        this.accountId = account.value();
        this.emailId = email.value();
        this.kind = token.kind();
        this.recipientId = recipientId;
        this.url = token.url();
        this.hidden = token.hidden();
        this.createdAt = now;
    }

    /** @param recipient the only one it can be, or null where several people share the token (T12) */
    void belongTo(@Nullable Long recipient) {
        recipientId = recipient;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Token token() {
        return Token.of(token);
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    OutgoingEmailId emailId() {
        return new OutgoingEmailId(emailId);
    }

    HitKind kind() {
        return kind;
    }

    @Nullable
    Long recipientId() {
        return recipientId;
    }

    @Nullable
    String url() {
        return url;
    }

    boolean hidden() {
        return hidden;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean revoked() {
        return revokedAt != null;
    }
}
