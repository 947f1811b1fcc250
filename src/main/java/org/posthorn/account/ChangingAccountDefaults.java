package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Reads and changes one part of an account's rules; callers let super-admins do that only (A1). */
@Component
public class ChangingAccountDefaults {

    private final RulingAccounts ruling;

    ChangingAccountDefaults(RulingAccounts ruling) {
        this.ruling = ruling;
    }

    public AccountDefaults of(AccountId account) {
        return ruling.of(account).rules().defaults();
    }

    public void change(AccountId account, AccountDefaults wanted) {
        ruling.change(account, null, rules -> rules.with(wanted));
    }

    public PrivacyRules privacyRulesOf(AccountId account) {
        return ruling.of(account).rules().privacy();
    }

    public void change(AccountId account, PrivacyRules wanted) {
        ruling.change(account, null, rules -> rules.with(wanted));
    }
}
