package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A further address that a user sends from (G2). */
@Entity
@Table(name = "alias")
public class Alias {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long userId;

    private String address;

    private Instant createdAt;

    private @Nullable Instant verifiedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Alias() {}

    Alias(User user, EmailAddress address, Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = user.accountId().value();
        this.userId = user.id().value();
        this.address = address.value();
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public UserId userId() {
        return new UserId(userId);
    }

    public EmailAddress address() {
        return new EmailAddress(address);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the user proved to read mail at this address; null while that is the user's word only. */
    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }
}
