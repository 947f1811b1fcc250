package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what holds for everybody in an account; callers let super-admins do that only (A1). */
@Component
public class ChangingAccountDefaults {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    ChangingAccountDefaults(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public AccountDefaults of(AccountId account) {
        return accounts.findById(account.value()).orElseThrow().defaults();
    }

    @Transactional
    public void change(AccountId account, AccountDefaults wanted) {
        accounts.findById(account.value()).orElseThrow().change(wanted);
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

    @Transactional
    public void change(AccountId account, PrivacyRules wanted) {
        Account changed = accounts.findById(account.value()).orElseThrow();
        if (changed.privacyRules().dataPrivacy() != wanted.dataPrivacy()) {
            events.publishEvent(new TrackingRulesChanged(account, null));
        }
        changed.change(wanted);
    }
}
