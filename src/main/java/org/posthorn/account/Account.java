package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;

/**
 * One customer organisation and what its super-admin allows (A2 to A6). The only entity without a {@code @TenantId}: it is the
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

    private boolean dataPrivacy;

    private boolean shareTracking;

    private boolean recipientLink;

    @Enumerated(EnumType.STRING)
    private Visibility visibilityDefault;

    private int addressDays;

    private @Nullable Integer engagementDays;

    private @Nullable Integer loggedEmailDays;

    private @Nullable Integer quarantineDays;

    private @Nullable String trackingHost;

    private int settingsVersion;

    private @Nullable Long settingsChangedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Account() {}

    Account(String name, Instant now) {
        this.id = TimeOrderedId.next();
        this.name = name;
        this.createdAt = now;
        this.allowTracking = true;
        change(PrivacyRules.INITIAL);
    }

    void change(AccountRules wanted, @Nullable UserId changer) {
        change(wanted.defaults());
        change(wanted.privacy());
        trackingHost = wanted.trackingHost();
        settingsVersion++;
        settingsChangedBy = changer == null ? null : changer.value();
    }

    private void change(AccountDefaults wanted) {
        allowTracking = wanted.allowTracking();
        applyTrackDefault = wanted.applyTrackDefault();
        trackByDefault = wanted.trackByDefault();
        applyLogDefault = wanted.applyLogDefault();
        logByDefault = wanted.logByDefault();
        allowAttachmentLogging = wanted.allowAttachmentLogging();
        existingContactsOnly = wanted.existingContactsOnly();
    }

    private void change(PrivacyRules wanted) {
        dataPrivacy = wanted.dataPrivacy();
        shareTracking = wanted.shareTracking();
        recipientLink = wanted.recipientLink();
        visibilityDefault = wanted.visibilityDefault();
        addressDays = wanted.retention().addressDays();
        engagementDays = wanted.retention().engagementDays();
        loggedEmailDays = wanted.retention().loggedEmailDays();
        quarantineDays = wanted.retention().quarantineDays();
    }

    PrivacyRules privacyRules() {
        Retention retention = new Retention(addressDays, engagementDays, loggedEmailDays, quarantineDays);
        return new PrivacyRules(dataPrivacy, shareTracking, recipientLink, visibilityDefault, retention);
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

    /** The host name in pixels and links of new mail (A6), or null for the server's own. */
    @Nullable
    String trackingHost() {
        return trackingHost;
    }

    int settingsVersion() {
        return settingsVersion;
    }

    /** Who changed the settings last, or null. */
    @Nullable
    Long settingsChangedBy() {
        return settingsChangedBy;
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
