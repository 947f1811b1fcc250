package org.posthorn.correspondence;

import java.util.HashMap;
import java.util.Map;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.UserPreferences;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Looks up what holds for a user's mail, once for all mails that one transaction files: whatever changes holds from the next on. */
@Component
class StandingRules {

    private final ExclusionLists neverLog;
    private final UserPreferences preferences;
    private final ChangingAccountDefaults accountDefaults;

    StandingRules(ExclusionLists neverLog, UserPreferences preferences, ChangingAccountDefaults accountDefaults) {
        this.neverLog = neverLog;
        this.preferences = preferences;
        this.accountDefaults = accountDefaults;
    }

    private static final class Known {
        private final Map<UserId, Standing> byUser = new HashMap<>();
    }

    /** Must be called within a transaction. */
    Standing of(AccountId account, UserId user) {
        return known().byUser.computeIfAbsent(user, asked -> lookUp(account, asked));
    }

    private Known known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            return known;
        }
        Known known = new Known();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(StandingRules.this);
            }
        });
        return known;
    }

    private Standing lookUp(AccountId account, UserId user) {
        return new Standing(
                neverLog.holdingFor(Exclusion.LOG, account, user),
                preferences.of(user),
                accountDefaults.of(account),
                accountDefaults.privacyRulesOf(account).visibilityDefault());
    }
}
