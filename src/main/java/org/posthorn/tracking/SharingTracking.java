package org.posthorn.tracking;

import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a mail is its sender's to know, and to share; or the account shares it for everybody (P11). */
@Service
@Transactional
public class SharingTracking {

    private final OutgoingEmails emails;
    private final ChangingAccountDefaults accountDefaults;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    SharingTracking(
            OutgoingEmails emails,
            ChangingAccountDefaults accountDefaults,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.emails = emails;
        this.accountDefaults = accountDefaults;
        this.database = database;
        this.events = events;
    }

    /**
     * Shares what became of the mail and what will, or keeps both to its sender from now on. Said again, nothing changes.
     *
     * @return whether the user has such a mail
     */
    public boolean share(UserId user, OutgoingEmailId id, boolean shared) {
        OutgoingEmail email = emails.findByIdAndUserId(id.value(), user.value())
                .filter(found -> !found.cancelled())
                .orElse(null);
        if (email == null) {
            return false;
        }
        if (emails.share(id.value(), shared) > 0) {
            events.publishEvent(new TrackingShared(email.accountId(), user, id, shared));
            events.publishEvent(new EmailActivityChanged(email.accountId(), user, id));
        }
        return true;
    }

    /** Whether every user of the account may know what becomes of the mail. */
    @Transactional(readOnly = true)
    public boolean isShared(AccountId account, OutgoingEmailId id) {
        return database.sql("select shared from outgoing_email where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id.value())
                        .query(Boolean.class)
                        .list()
                        .contains(true)
                || byAccount(account);
    }

    /** Whether the account shares everybody's. */
    @Transactional(readOnly = true)
    public boolean byAccount(AccountId account) {
        return accountDefaults.privacyRulesOf(account).shareTracking();
    }
}
