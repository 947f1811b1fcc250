package org.posthorn.account;

import java.util.Optional;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the switches of a new message start (S2): by the account's default where the super-admin applies one to everybody, else
 * by the user's preference, else by the user's last choice. Before the first choice everything is off: nobody is tracked
 * because of a setting that nobody made.
 */
@Component
public class SendDefaults {

    private final Accounts accounts;
    private final Users users;
    private final PreferencesOfUsers stored;
    private final UserPreferences preferences;

    SendDefaults(Accounts accounts, Users users, PreferencesOfUsers stored, UserPreferences preferences) {
        this.accounts = accounts;
        this.users = users;
        this.stored = stored;
        this.preferences = preferences;
    }

    /** @throws java.util.NoSuchElementException when the current account has no such user */
    @Transactional(readOnly = true)
    public InitialSwitches initialFor(UserId userId) {
        User user = users.findById(userId.value()).orElseThrow();
        Account account = accounts.findById(user.accountId().value()).orElseThrow();
        return initial(account, stored.findById(userId.value()));
    }

    /** Remembers how the user sent a message, as the start of the next. */
    @Transactional
    public void rememberChoice(UserId user, boolean opens, boolean clicks, boolean log) {
        preferences.rememberChoice(user, opens, clicks, log);
    }

    private static InitialSwitches initial(Account account, Optional<StoredPreferences> own) {
        boolean opens = own.map(StoredPreferences::startsWithOpens).orElse(false);
        boolean clicks = own.map(StoredPreferences::startsWithClicks).orElse(false);
        String trackReason = own.isPresent() ? ownReason(own.get()) : "Off until you choose.";
        if (!account.allowTracking()) {
            opens = false;
            clicks = false;
            trackReason = "Your account doesn't allow tracking.";
        } else if (account.applyTrackDefault()) {
            opens = account.trackByDefault();
            clicks = account.trackByDefault();
            trackReason = "Your account's default for everybody.";
        }
        boolean log = account.applyLogDefault()
                ? account.logByDefault()
                : own.map(StoredPreferences::startsWithLog).orElse(false);
        return new InitialSwitches(
                account.allowTracking(), opens, clicks, trackReason, log, logReason(account, own.isPresent()));
    }

    private static String ownReason(StoredPreferences own) {
        Preferences preferences = own.preferences();
        return preferences.trackOpens() == null && preferences.trackClicks() == null
                ? "As you sent the last message."
                : "Your preference.";
    }

    private static String logReason(Account account, boolean chosen) {
        if (account.applyLogDefault()) {
            return "Your account's default for everybody.";
        }
        return chosen ? "As you sent the last message." : "Off until you choose.";
    }
}
