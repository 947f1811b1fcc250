package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** What the organisation is called; empty for one that is not there. */
    @Transactional(readOnly = true)
    public String nameOf(AccountId account) {
        return accounts.findById(account.value()).map(Account::name).orElse("");
    }

    /** What the account rules; the initial rules for one that is not there. */
    @Transactional(readOnly = true)
    public PrivacyRules privacyRulesOf(AccountId account) {
        return accounts.findById(account.value()).map(Account::privacyRules).orElse(PrivacyRules.INITIAL);
    }

    public void change(AccountId account, PrivacyRules wanted) {
        ruling.change(account, null, rules -> rules.with(wanted));
    }
}
