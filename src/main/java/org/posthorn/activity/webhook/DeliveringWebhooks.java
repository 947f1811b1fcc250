package org.posthorn.activity.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.Deliveries.Times;
import org.posthorn.activity.webhook.DueWebhooks.Due;
import org.posthorn.activity.webhook.wire.PostAnswer;
import org.posthorn.activity.webhook.wire.Posting;
import org.posthorn.activity.webhook.wire.TargetUrl;
import org.posthorn.activity.webhook.wire.TargetUrl.Refused;
import org.posthorn.kernel.PublicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts what waits for one webhook, one after the other, until there is no more or one fails: then the webhook rests, and with
 * it those behind. What was posted when a crash came is posted again under the same id.
 */
@Component
class DeliveringWebhooks {

    /** Longer than an attempt takes: after a crash, another thread goes on behind it. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final DueWebhooks due;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WritingPayloads payloads;
    private final SealedSecrets secrets;
    private final Posting posting;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    DeliveringWebhooks(
            DueWebhooks due,
            Webhooks webhooks,
            Deliveries deliveries,
            WritingPayloads payloads,
            SealedSecrets secrets,
            Posting posting,
            TransactionTemplate transaction,
            Clock clock) {
        this.due = due;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.secrets = secrets;
        this.posting = posting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does nothing when another thread has the webhook.
     *
     * @param stopping asked before each delivery
     */
    void deliver(Due claimed, BooleanSupplier stopping) throws InterruptedException {
        Instant now = clock.instant();
        if (!due.claim(claimed, now, now.plus(CLAIM))) {
            return;
        }
        try {
            boolean goOn = true;
            while (goOn && !stopping.getAsBoolean()) {
                goOn = deliverNext(claimed);
            }
        } finally {
            due.hold(claimed, clock.instant());
        }
    }

    /** Returns whether there may be more to do now. */
    private boolean deliverNext(Due claimed) throws InterruptedException {
        Webhook webhook = webhooks.find(claimed.account(), claimed.id())
                .filter(found -> found.state() == WebhookState.ACTIVE)
                .orElse(null);
        Delivery next = webhook == null
                ? null
                : deliveries.next(webhook, clock.instant()).orElse(null);
        if (webhook == null || next == null) {
            return false;
        }
        Optional<byte[]> body = payloads.write(next);
        if (body.isEmpty()) {
            deliveries.withdraw(next, clock.instant());
            return true;
        }
        due.hold(claimed, clock.instant().plus(CLAIM));
        return attempt(webhook, next, body.get());
    }

    private boolean attempt(Webhook webhook, Delivery delivery, byte[] body) throws InterruptedException {
        String secret = secrets.open(webhooks.secret(webhook), webhook.id()).orElse(null);
        if (secret == null) {
            settle(webhook, delivery, unanswered(null), DeliveryProblem.NO_SECRET);
            return false;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Posthorn-Event", delivery.type().publicName());
        headers.put("Posthorn-Delivery", PublicId.of(delivery.id()));
        headers.put("Posthorn-Signature", Signature.of(secret, clock.instant(), body));
        PostAnswer answer = post(webhook, headers, body);
        DeliveryProblem problem = DeliveryProblem.of(answer);
        settle(webhook, delivery, answer, problem);
        return problem == null;
    }

    private PostAnswer post(Webhook webhook, Map<String, String> headers, byte[] body) throws InterruptedException {
        try {
            return posting.post(TargetUrl.parse(webhook.url()), headers, body);
        } catch (Refused e) {
            return unanswered(PostAnswer.Failure.REFUSED_URL);
        }
    }

    private static PostAnswer unanswered(PostAnswer.@Nullable Failure failure) {
        return new PostAnswer(null, failure, "", Duration.ZERO);
    }

    private void settle(Webhook webhook, Delivery delivery, PostAnswer answer, @Nullable DeliveryProblem problem) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (problem == null) {
                deliveries.note(delivery, DeliveryState.DELIVERED, null, answer, new Times(now, now));
                if (webhook.failures() > 0) {
                    webhooks.recover(webhook.account(), webhook.id());
                }
            } else {
                Instant next = now.plus(Patience.afterAttempt(delivery.attempts() + 1, random));
                boolean over = problem == DeliveryProblem.GONE || Patience.ends(delivery.createdAt(), next);
                deliveries.note(
                        delivery,
                        over ? DeliveryState.FAILED : DeliveryState.PENDING,
                        problem,
                        answer,
                        new Times(now, next));
                fail(webhook, problem, now);
            }
        });
    }

    private void fail(Webhook webhook, DeliveryProblem problem, Instant now) {
        webhooks.fail(webhook, now, now.plus(Patience.rest(webhook.failures() + 1, random)));
        Instant since = webhook.failingSince();
        if (problem == DeliveryProblem.GONE) {
            webhooks.stop(webhook, WebhookState.DISABLED);
        } else if (since != null && now.isAfter(since.plus(Patience.WITH_WEBHOOK))) {
            webhooks.stop(webhook, WebhookState.PAUSED);
        }
    }
}
