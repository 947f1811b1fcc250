package org.posthorn.mailbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has mailboxes read at once that a provider tells of. It tells of addresses or of ids of ours: whose they are is found here. */
@Component
class WakingMailboxes {

    private static final String ACCOUNT_OF = "select account_id from connected_mailbox where id = :id";

    private static final String AT_ADDRESS = """
        select id, account_id from connected_mailbox where provider = :provider and address = :address
        """;

    private static final String RENEW = """
        update mailbox_watch set renew_at = :now where mailbox_id = :mailbox and account_id = :account
        """;

    private final JdbcClient database;
    private final MailboxTable mailboxes;
    private final MailboxWatches watches;
    private final MailboxWorker worker;
    private final Clock clock;

    WakingMailboxes(
            JdbcClient database, MailboxTable mailboxes, MailboxWatches watches, MailboxWorker worker, Clock clock) {
        this.database = database;
        this.mailboxes = mailboxes;
        this.watches = watches;
        this.worker = worker;
        this.clock = clock;
    }

    /** What a provider says besides that there is news. */
    enum Notice {
        NEWS,
        /** The promise has to be renewed now. */
        RENEW,
        /** The promise is over. */
        ENDED
    }

    /** @return false when there is no such mailbox, or the secret is not that of its watch; nothing is done then */
    boolean wake(long mailbox, String secret, Notice notice) {
        Optional<ConnectedMailbox> genuine = database.sql(ACCOUNT_OF)
                .param("id", mailbox)
                .query(Long.class)
                .optional()
                .flatMap(account -> mailboxes.find(new AccountId(account), mailbox))
                .filter(found -> watches.isGenuine(found, secret));
        genuine.ifPresent(found -> wake(found, notice));
        return genuine.isPresent();
    }

    private void wake(ConnectedMailbox mailbox, Notice notice) {
        switch (notice) {
            case NEWS -> {
                // What is new is read below.
            }
            case RENEW ->
                database.sql(RENEW)
                        .param("now", LocalDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .param("mailbox", mailbox.id())
                        .param("account", mailbox.account().value())
                        .update();
            case ENDED -> watches.forget(mailbox);
        }
        mailboxes.wake(mailbox.account(), mailbox.id());
        worker.wake();
    }

    private record Found(long id, AccountId account) {}

    /** Whoever connected that mailbox, in whichever accounts. */
    void wake(Provider provider, EmailAddress address) {
        List<Found> all = database.sql(AT_ADDRESS)
                .param("provider", provider.name())
                .param("address", address.value())
                .query((row, index) -> new Found(row.getLong("id"), new AccountId(row.getLong("account_id"))))
                .list();
        all.forEach(found -> mailboxes.wake(found.account(), found.id()));
        worker.wake();
    }
}
