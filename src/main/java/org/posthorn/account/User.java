package org.posthorn.account;

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
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A person who signs in and sends mail. The address is unique over all accounts, since sign-in asks for nothing else. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private long id;

    @TenantId
    private long accountId;

    @Column(nullable = false, unique = true)
    private String email;

    private String displayName;

    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean active;

    /** The public part of this user's pixel addresses: lets the user's own clients block them, tells nothing else. */
    private String senderKey;

    private Instant createdAt;

    private int era;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected User() {}

    User(
            AccountId account,
            EmailAddress email,
            String displayName,
            @Nullable String passwordHash,
            Role role,
            String senderKey,
            Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.email = email.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.active = true;
        this.senderKey = senderKey;
        this.createdAt = now;
    }

    void change(Role wantedRole, boolean wantedActive) {
        role = wantedRole;
        active = wantedActive;
    }

    /** A7: whatever the user holds (session, tokens) stops working at once. */
    void deactivate() {
        active = false;
    }

    /** Sessions of the era that ends with this are over. */
    void changePassword(String hash) {
        passwordHash = hash;
        era++;
    }

    /** Counts what ends all sessions of the user: those of an earlier era are over. */
    public int era() {
        return era;
    }

    public UserId id() {
        return new UserId(id);
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public String displayName() {
        return displayName;
    }

    /** The password's salted hash, or null for a user who signs in through Google or Microsoft only. */
    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public boolean active() {
        return active;
    }

    public String senderKey() {
        return senderKey;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
