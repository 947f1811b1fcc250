package org.posthorn.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mailboxes of all accounts are due, and who reads them: one at a time, on whichever node. */
@Repository
class MailboxLeases {

    private static final String DUE = """
        select m.id, m.account_id, m.failures from connected_mailbox m
        join app_user u on u.id = m.user_id and u.account_id = m.account_id and u.active = true
        where m.state = 'CONNECTED' and m.next_sync_at <= :now and (m.leased_until is null or m.leased_until < :now)
        order by m.next_sync_at, m.id limit 1
        """;

    private static final String TAKE = """
        update connected_mailbox set runner = :runner, leased_until = :until
        where id = :id and account_id = :account and state = 'CONNECTED' and (leased_until is null or leased_until < :now)
        """;

    private static final String RENEW = """
        update connected_mailbox set leased_until = :until
        where id = :id and account_id = :account and runner = :runner and state = 'CONNECTED'
        """;

    /** Who was woken meanwhile is read again at once. */
    private static final String GIVE_BACK = """
        update connected_mailbox set runner = null, leased_until = null, trouble = :trouble, failures = :failures,
          synced_at = coalesce(:synced, synced_at),
          next_sync_at = case when woken_at >= :taken then :now else :next end
        where id = :id and account_id = :account and runner = :runner
        """;

    private final JdbcClient database;
    private final Duration length;
    private final Clock clock;

    MailboxLeases(JdbcClient database, MailboxSettings settings, Clock clock) {
        this.database = database;
        this.length = settings.mailbox().lease();
        this.clock = clock;
    }

    /** A mailbox that this thread reads, and nobody else. */
    final class Lease {

        private final long mailbox;
        private final AccountId account;
        private final int failures;
        private final String runner = UUID.randomUUID().toString();
        private final Instant taken = clock.instant();
        private Instant renewed = taken;

        private Lease(long mailbox, AccountId account, int failures) {
            this.mailbox = mailbox;
            this.account = account;
            this.failures = failures;
        }

        long mailbox() {
            return mailbox;
        }

        AccountId account() {
            return account;
        }

        /** How often in a row it failed before. */
        int failures() {
            return failures;
        }

        /** @throws LeaseLost when the mailbox was disconnected, or another node reads it */
        void hold() {
            if (clock.instant().isAfter(renewed.plus(length.dividedBy(4)))) {
                renew();
            }
        }

        /** @throws LeaseLost as above */
        void renew() {
            Instant now = clock.instant();
            if (of(RENEW, this).param("until", utc(now.plus(length))).update() != 1) {
                throw new LeaseLost();
            }
            renewed = now;
        }

        /** @param next when it is due again */
        void succeed(Instant next) {
            giveBack(next, 0, null, taken);
        }

        void fail(Instant next, Trouble trouble) {
            giveBack(next, failures + 1, trouble, null);
        }

        private void giveBack(Instant next, int failed, @Nullable Trouble trouble, @Nullable Instant synced) {
            of(GIVE_BACK, this)
                    .param("trouble", trouble == null ? null : trouble.name())
                    .param("failures", failed)
                    .param("synced", synced == null ? null : utc(synced))
                    .param("taken", utc(taken))
                    .param("now", utc(clock.instant()))
                    .param("next", utc(next))
                    .update();
        }
    }

    /** Whoever held a lease does so no more, and must not write. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The one that waits longest. */
    Optional<Lease> take() {
        return database.sql(DUE)
                .param("now", utc(clock.instant()))
                .query((row, index) ->
                        new Lease(row.getLong("id"), new AccountId(row.getLong("account_id")), row.getInt("failures")))
                .optional()
                .filter(this::taken);
    }

    private boolean taken(Lease lease) {
        return of(TAKE, lease)
                        .param("until", utc(lease.taken.plus(length)))
                        .param("now", utc(lease.taken))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, Lease lease) {
        return database.sql(sql)
                .param("id", lease.mailbox)
                .param("account", lease.account.value())
                .param("runner", lease.runner);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
