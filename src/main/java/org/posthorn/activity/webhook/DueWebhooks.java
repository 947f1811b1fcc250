package org.posthorn.activity.webhook;

import static org.posthorn.activity.webhook.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks of all accounts that something waits for. Each is worked off by one thread of one node at a time. */
@Repository
class DueWebhooks {

    private static final String DUE = """
        select w.id, w.account_id from webhook w
        where w.state = 'ACTIVE' and (w.rests_until is null or w.rests_until <= :now)
          and (w.claimed_until is null or w.claimed_until <= :now)
          and exists (select 1 from webhook_delivery d
            where d.webhook_id = w.id and d.account_id = w.account_id and d.state = 'PENDING' and d.next_attempt_at <= :now)
        order by w.id limit :limit
        """;

    private static final String CLAIM = """
        update webhook set claimed_until = :until
        where account_id = :account and id = :id and (claimed_until is null or claimed_until <= :now)
        """;

    private static final String HOLD =
            "update webhook set claimed_until = :until where account_id = :account and id = :id";

    private static final String EXPIRE = """
        update webhook_delivery set state = 'FAILED', problem = 'EXPIRED', ended_at = :now
        where state = 'PENDING' and created_at < :before
        """;

    private static final String PURGE = "delete from webhook_delivery where created_at < :before";

    private final JdbcClient database;

    DueWebhooks(JdbcClient database) {
        this.database = database;
    }

    record Due(long id, AccountId account) {}

    List<Due> at(Instant now, int limit) {
        return database.sql(DUE)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, index) -> new Due(row.getLong("id"), new AccountId(row.getLong("account_id"))))
                .list();
    }

    /** Takes the webhook until then; false when somebody else has it. */
    boolean claim(Due webhook, Instant now, Instant until) {
        return database.sql(CLAIM)
                        .param("until", utc(until))
                        .param("account", webhook.account().value())
                        .param("id", webhook.id())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** Keeps what was claimed until then. */
    void hold(Due webhook, Instant until) {
        database.sql(HOLD)
                .param("until", utc(until))
                .param("account", webhook.account().value())
                .param("id", webhook.id())
                .update();
    }

    /** Gives up what has waited since before then. */
    void expire(Instant before, Instant now) {
        database.sql(EXPIRE).param("now", utc(now)).param("before", utc(before)).update();
    }

    /** Forgets what is older. */
    void purge(Instant before) {
        database.sql(PURGE).param("before", utc(before)).update();
    }
}
