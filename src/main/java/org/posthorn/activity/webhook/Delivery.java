package org.posthorn.activity.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;

/**
 * One event on its way to one webhook.
 *
 * @param event the same for all webhooks and replays: by it a receiver knows what it had before
 * @param subject id of the mail, null for a ping
 * @param at when it happened
 * @param times how often, told as one
 * @param attempts how many there were
 * @param status of the last answer, or null
 * @param took how long the last attempt took, or null
 * @param response the start of the last answer's body, or null
 * @param endedAt null while it waits
 */
public record Delivery(
        long id,
        AccountId account,
        long webhook,
        long event,
        WebhookEvent type,
        @Nullable Long subject,
        Instant at,
        int times,
        DeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Integer status,
        @Nullable Duration took,
        @Nullable DeliveryProblem problem,
        @Nullable String response,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** One that waits for its first attempt. */
    static Delivery waiting(
            Webhook webhook,
            long event,
            WebhookEvent type,
            @Nullable Long subject,
            Instant at,
            int times,
            Instant now) {
        return new Delivery(
                TimeOrderedId.next(),
                webhook.account(),
                webhook.id(),
                event,
                type,
                subject,
                at,
                times,
                DeliveryState.PENDING,
                0,
                now,
                null,
                null,
                null,
                null,
                now,
                null);
    }
}
