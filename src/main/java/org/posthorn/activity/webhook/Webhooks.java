package org.posthorn.activity.webhook;

import static org.posthorn.activity.webhook.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The webhooks of accounts. Plain JDBC that names the account: no user is signed in where most events happen. */
@Repository
class Webhooks {

    private static final String LIST = "select * from webhook where account_id = :account order by id";

    private static final String FIND = "select * from webhook where account_id = :account and id = :id";

    private static final String SECRET = "select secret from webhook where account_id = :account and id = :id";

    private static final String ADD = """
        insert into webhook (id, account_id, url, description, events, secret, state, failures, created_at)
        values (:id, :account, :url, :description, :events, :secret, 'ACTIVE', 0, :now)
        """;

    private static final String REMOVE = "delete from webhook where account_id = :account and id = :id";

    private static final String RECOVER = """
        update webhook set state = 'ACTIVE', failures = 0, failing_since = null, rests_until = null
        where account_id = :account and id = :id
        """;

    private static final String FAIL = """
        update webhook set failures = failures + 1, failing_since = coalesce(failing_since, :now), rests_until = :until
        where account_id = :account and id = :id
        """;

    private static final String STOP = "update webhook set state = :state where account_id = :account and id = :id";

    private static final String WAKE = """
        update webhook set rests_until = null where account_id = :account and id = :id
        """;

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    List<Webhook> of(AccountId account) {
        return database.sql(LIST)
                .param("account", account.value())
                .query(Columns::webhook)
                .list();
    }

    Optional<Webhook> find(AccountId account, long id) {
        return at(FIND, account, id).query(Columns::webhook).optional();
    }

    /** As it was sealed. */
    byte[] secret(Webhook webhook) {
        return at(SECRET, webhook.account(), webhook.id()).query(byte[].class).single();
    }

    void add(Webhook webhook, byte[] secret) {
        at(ADD, webhook.account(), webhook.id())
                .param("url", webhook.url())
                .param("description", webhook.description())
                .param("events", Columns.text(webhook.events()))
                .param("secret", secret)
                .param("now", utc(webhook.createdAt()))
                .update();
    }

    boolean remove(AccountId account, long id) {
        return at(REMOVE, account, id).update() > 0;
    }

    /** All is well with it, as from now. */
    boolean recover(AccountId account, long id) {
        return at(RECOVER, account, id).update() > 0;
    }

    /** An attempt failed. */
    void fail(Webhook webhook, Instant now, Instant restsUntil) {
        at(FAIL, webhook.account(), webhook.id())
                .param("now", utc(now))
                .param("until", utc(restsUntil))
                .update();
    }

    void stop(Webhook webhook, WebhookState state) {
        at(STOP, webhook.account(), webhook.id()).param("state", state.name()).update();
    }

    /** Its next delivery need not wait for the end of a rest. */
    void wake(AccountId account, long id) {
        at(WAKE, account, id).update();
    }

    private StatementSpec at(String sql, AccountId account, long id) {
        return database.sql(sql).param("account", account.value()).param("id", id);
    }
}
