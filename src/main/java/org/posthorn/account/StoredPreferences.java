package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
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

    private boolean lastTrackOpens;

    private boolean lastTrackClicks;

    private boolean lastLog;

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
        return new Preferences(trackOpens, trackClicks, notify, desktopPopups);
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
