package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A further address that a user says to send from; mail from there is the user's own once that is proven (G2). */
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

    @Enumerated(EnumType.STRING)
    private @Nullable AliasProof proof;

    /** The address once it is proven: in an account it is one user's then. */
    @SuppressWarnings("UnusedVariable") // queries and the table's constraint read it
    private @Nullable String provenAddress;

    private @Nullable String codeHash;

    private @Nullable Instant codeSentAt;

    private int codeTries;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Alias() {}

    Alias(User user, EmailAddress address, Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = user.accountId().value();
        this.userId = user.id().value();
        this.address = address.value();
        this.createdAt = now;
    }

    /** A code goes out; earlier ones hold no more. */
    void expectCode(String hash, Instant now) {
        codeHash = hash;
        codeSentAt = now;
        codeTries = 0;
    }

    /** No code is out. */
    void forgetCode() {
        codeHash = null;
        codeSentAt = null;
    }

    void prove(AliasProof how, Instant now) {
        verifiedAt = now;
        proof = how;
        provenAddress = address;
        forgetCode();
    }

    /** The salted hash of the code that proves the address, or null while none is out. */
    @Nullable
    String codeHash() {
        return codeHash;
    }

    /** When the latest code was sent, or null while none is out. */
    public @Nullable Instant codeSentAt() {
        return codeSentAt;
    }

    int codeTries() {
        return codeTries;
    }

    /** How the alias was proven; null while it is not. */
    public @Nullable AliasProof proof() {
        return proof;
    }

    /** Whether mail from there is the user's own. */
    public boolean proven() {
        return verifiedAt != null;
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

    /** When it was proven that the address is the user's; null while that is the user's word only. */
    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }
}
