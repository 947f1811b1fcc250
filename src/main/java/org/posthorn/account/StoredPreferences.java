package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** A user's preferences and last choices; there is no row before the first of them. */
@Entity
@Table(name = "preferences")
class StoredPreferences {

    @Id
    private long userId;

    @TenantId
    private long accountId;

    private @Nullable Boolean trackOpens;

    private @Nullable Boolean trackClicks;

    private boolean notify;

    private boolean desktopPopups;

    @Enumerated(EnumType.STRING)
    private CreateContacts createContacts;

    /** Names of record types, with commas. */
    private String autoAssociate;

    private boolean lastTrackOpens;

    private boolean lastTrackClicks;

    private boolean lastLog;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StoredPreferences() {}

    StoredPreferences(AccountId account, UserId user) {
        this.userId = user.value();
        this.accountId = account.value();
        change(Preferences.INITIAL);
    }

    final void change(Preferences wanted) {
        trackOpens = wanted.trackOpens();
        trackClicks = wanted.trackClicks();
        notify = wanted.notifyMe();
        desktopPopups = wanted.desktopPopups();
        createContacts = wanted.createContacts();
        autoAssociate = wanted.autoAssociate().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    void rememberChoice(boolean opens, boolean clicks, boolean log) {
        lastTrackOpens = opens;
        lastTrackClicks = clicks;
        lastLog = log;
    }

    UserId userId() {
        return new UserId(userId);
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    Preferences preferences() {
        Set<RecordType> chosen = Arrays.stream(autoAssociate.split(","))
                .filter(name -> !name.isEmpty())
                .map(RecordType::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Preferences(trackOpens, trackClicks, notify, desktopPopups, createContacts, chosen);
    }

    /** The preference, or else the last choice. */
    boolean startsWithOpens() {
        return trackOpens == null ? lastTrackOpens : trackOpens;
    }

    /** The preference, or else the last choice. */
    boolean startsWithClicks() {
        return trackClicks == null ? lastTrackClicks : trackClicks;
    }

    boolean startsWithLog() {
        return lastLog;
    }
}
