package org.posthorn.activity.webhook;

import static org.posthorn.activity.webhook.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.wire.PostAnswer;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries of an account's webhooks: the outbox and, for a while, what became of it. */
@Repository
class Deliveries {

    private static final String ADD = """
        insert into webhook_delivery
          (id, account_id, webhook_id, event_id, event, subject_id, at, times, state, attempts, next_attempt_at, created_at)
        values (:id, :account, :webhook, :eventId, :event, :subject, :at, :times, 'PENDING', 0, :now, :now)
        """;

    private static final String FIND = """
        select * from webhook_delivery where account_id = :account and webhook_id = :webhook and id = :id
        """;

    private static final String PAGE = """
        select * from webhook_delivery where account_id = :account and webhook_id = :webhook and id < :before
        order by webhook_id desc, id desc limit :limit
        """;

    private static final String NEXT = """
        select * from webhook_delivery
        where account_id = :account and webhook_id = :webhook and state = 'PENDING' and next_attempt_at <= :now
        order by next_attempt_at, id limit 1
        """;

    private static final String NOTE = """
        update webhook_delivery set state = :state, attempts = attempts + :attempts, next_attempt_at = :next,
          status = :status, duration_ms = :took, problem = :problem, response = :response, ended_at = :ended
        where account_id = :account and id = :id
        """;

    private static final String HASTEN = """
        update webhook_delivery set next_attempt_at = :turn where account_id = :account and id = :id and state = 'PENDING'
        """;

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** Puts it into the outbox, in the transaction of whatever happened. */
    void add(Delivery delivery) {
        database.sql(ADD)
                .param("id", delivery.id())
                .param("account", delivery.account().value())
                .param("webhook", delivery.webhook())
                .param("eventId", delivery.event())
                .param("event", delivery.type().name())
                .param("subject", delivery.subject())
                .param("at", utc(delivery.at()))
                .param("times", delivery.times())
                .param("now", utc(delivery.createdAt()))
                .update();
    }

    Optional<Delivery> find(AccountId account, long webhook, long id) {
        return database.sql(FIND)
                .param("account", account.value())
                .param("webhook", webhook)
                .param("id", id)
                .query(Columns::delivery)
                .optional();
    }

    /** The newest first. */
    List<Delivery> page(AccountId account, long webhook, long before, int limit) {
        return database.sql(PAGE)
                .param("account", account.value())
                .param("webhook", webhook)
                .param("before", before)
                .param("limit", limit)
                .query(Columns::delivery)
                .list();
    }

    /** The one that has waited longest since its turn came; new ones come in the order in which they happened. */
    Optional<Delivery> next(Webhook webhook, Instant now) {
        return database.sql(NEXT)
                .param("account", webhook.account().value())
                .param("webhook", webhook.id())
                .param("now", utc(now))
                .query(Columns::delivery)
                .optional();
    }

    /** Notes what an attempt came to. */
    void note(
            Delivery delivery, DeliveryState state, @Nullable DeliveryProblem problem, PostAnswer answer, Times times) {
        note(delivery, state, 1, problem, answer, times);
    }

    /** Notes that there will be no attempt. */
    void withdraw(Delivery delivery, Instant now) {
        note(delivery, DeliveryState.WITHDRAWN, 0, null, null, new Times(now, now));
    }

    /** Puts it before all others; false where it waits for nothing. */
    boolean hasten(AccountId account, long id, Instant now) {
        return database.sql(HASTEN)
                        .param("turn", utc(now.minus(Patience.WITH_DELIVERY)))
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param next when the next attempt may be, of use only while it waits */
    record Times(Instant now, Instant next) {}

    private void note(
            Delivery delivery,
            DeliveryState state,
            int attempts,
            @Nullable DeliveryProblem problem,
            @Nullable PostAnswer answer,
            Times times) {
        database.sql(NOTE)
                .param("state", state.name())
                .param("attempts", attempts)
                .param("next", utc(times.next()))
                .param("status", answer == null ? null : answer.status())
                .param("took", answer == null ? null : answer.took().toMillis())
                .param("problem", problem == null ? null : problem.name())
                .param("response", answer == null || answer.body().isEmpty() ? null : answer.body())
                .param("ended", state.ended() ? utc(times.now()) : null)
                .param("account", delivery.account().value())
                .param("id", delivery.id())
                .update();
    }
}
