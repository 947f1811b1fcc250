package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Reads and changes one part of an account's rules; callers let super-admins do that only (A1). */
@Component
public class ChangingAccountDefaults {

    private final RulingAccounts ruling;
    private final Accounts accounts;

    ChangingAccountDefaults(RulingAccounts ruling, Accounts accounts) {
        this.ruling = ruling;
        this.accounts = accounts;
    }

    public AccountDefaults of(AccountId account) {
        return accounts.findById(account.value()).orElseThrow().defaults();
    }

    public void change(AccountId account, AccountDefaults wanted) {
        ruling.change(account, null, rules -> rules.with(wanted));
    }

    public PrivacyRules privacyRulesOf(AccountId account) {
        return accounts.findById(account.value()).orElseThrow().privacyRules();
    }

    public void change(AccountId account, PrivacyRules wanted) {
        ruling.change(account, null, rules -> rules.with(wanted));
    }
}
