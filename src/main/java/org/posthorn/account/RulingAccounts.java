package org.posthorn.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the rules of an account, each change noted in the audit log; callers let super-admins do that only (A1). */
@Service
@Transactional
public class RulingAccounts {

    private final Accounts accounts;
    private final ExclusionLists lists;
    private final Users users;
    private final AccountLock lock;
    private final Audit audit;
    private final AccountSettings settings;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    RulingAccounts(
            Accounts accounts,
            ExclusionLists lists,
            Users users,
            AccountLock lock,
            Audit audit,
            AccountSettings settings,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.lists = lists;
        this.users = users;
        this.lock = lock;
        this.audit = audit;
        this.settings = settings;
        this.entities = entities;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public RulesInForce of(AccountId id) {
        return inForce(accounts.findById(id.value()).orElseThrow());
    }

    /**
     * Changes the rules; two changes at the same time go one after the other, so that neither undoes the other.
     *
     * @param seen the version that whoever asks has read, or null for whatever it is
     * @param change makes the new rules of those in force
     * @throws ChangedMeanwhile when {@code seen} is not in force any more
     * @throws InvalidInput when the new rules can't be
     */
    public RulesInForce change(AccountId id, @Nullable Integer seen, UnaryOperator<AccountRules> change) {
        lock.take(id);
        Account account = accounts.findById(id.value()).orElseThrow();
        entities.refresh(account);
        RulesInForce before = inForce(account);
        if (seen != null && seen != before.version()) {
            throw new ChangedMeanwhile(changer(account));
        }
        AccountRules wanted = valid(change.apply(before.rules()));
        keep(account, before.rules(), wanted);
        return inForce(account);
    }

    private AccountRules valid(AccountRules wanted) {
        return new AccountRules(
                wanted.defaults(),
                wanted.privacy(),
                wanted.neverLog(),
                wanted.neverTrack(),
                TrackingHost.normal(wanted.trackingHost(), settings.publicUrl()));
    }

    private void keep(Account account, AccountRules before, AccountRules wanted) {
        if (before.equals(wanted)) {
            return;
        }
        List<AuditEntry> changes = RuleChanges.ofSettings(before, wanted);
        changes.forEach(entry -> audit.record(account.id(), entry));
        keepList(account, Exclusion.LOG, before.neverLog(), wanted.neverLog());
        keepList(account, Exclusion.TRACK, before.neverTrack(), wanted.neverTrack());
        if (before.privacy().dataPrivacy() != wanted.privacy().dataPrivacy()) {
            events.publishEvent(new TrackingRulesChanged(account.id(), null));
        }
        SignedIn signedIn = SignedIn.current();
        account.change(wanted, signedIn == null ? null : signedIn.userId());
        entities.flush();
    }

    private void keepList(Account account, Exclusion exclusion, List<String> before, List<String> wanted) {
        if (!before.equals(wanted)) {
            lists.changeOfAccount(exclusion, account.id(), wanted);
        }
    }

    private RulesInForce inForce(Account account) {
        return new RulesInForce(
                new AccountRules(
                        account.defaults(),
                        account.privacyRules(),
                        lists.ofAccount(Exclusion.LOG, account.id()),
                        lists.ofAccount(Exclusion.TRACK, account.id()),
                        account.trackingHost()),
                account.settingsVersion());
    }

    private @Nullable String changer(Account account) {
        Long changer = account.settingsChangedBy();
        return changer == null
                ? null
                : users.findById(changer).map(User::displayName).orElse(null);
    }
}
