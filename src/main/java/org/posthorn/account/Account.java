package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;

/**
 * One customer organisation and what its super-admin allows (A2 to A5). The only entity without a {@code @TenantId}: it is the
 * tenant, and is read by the id of the user's own account only.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private long id;

    private String name;

    private Instant createdAt;

    private boolean allowTracking;

    private boolean applyTrackDefault;

    private boolean trackByDefault;

    private boolean applyLogDefault;

    private boolean logByDefault;

    private boolean allowAttachmentLogging;

    private boolean existingContactsOnly;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Account() {}

    Account(String name, Instant now) {
        this.id = TimeOrderedId.next();
        this.name = name;
        this.createdAt = now;
        this.allowTracking = true;
    }

    void change(AccountDefaults wanted) {
        allowTracking = wanted.allowTracking();
        applyTrackDefault = wanted.applyTrackDefault();
        trackByDefault = wanted.trackByDefault();
        applyLogDefault = wanted.applyLogDefault();
        logByDefault = wanted.logByDefault();
        allowAttachmentLogging = wanted.allowAttachmentLogging();
        existingContactsOnly = wanted.existingContactsOnly();
    }

    AccountDefaults defaults() {
        return new AccountDefaults(
                allowTracking,
                applyTrackDefault,
                trackByDefault,
                applyLogDefault,
                logByDefault,
                allowAttachmentLogging,
                existingContactsOnly);
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** A4: while false, nothing new is tracked from any client. */
    public boolean allowTracking() {
        return allowTracking;
    }

    /** A5: whether {@link #trackByDefault()} goes before every user's own choice. */
    public boolean applyTrackDefault() {
        return applyTrackDefault;
    }

    public boolean trackByDefault() {
        return trackByDefault;
    }

    /** A3: whether {@link #logByDefault()} goes before every user's own choice. */
    public boolean applyLogDefault() {
        return applyLogDefault;
    }

    public boolean logByDefault() {
        return logByDefault;
    }
}
