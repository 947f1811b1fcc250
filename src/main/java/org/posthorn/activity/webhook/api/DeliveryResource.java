package org.posthorn.activity.webhook.api;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.Delivery;
import org.posthorn.activity.webhook.DeliveryProblem;
import org.posthorn.activity.webhook.DeliveryState;
import org.posthorn.kernel.PublicId;

/**
 * A delivery in the API.
 *
 * @param event as it stands in {@code Posthorn-Event}
 * @param eventId the {@code id} of what is posted: the same for all webhooks and replays
 * @param state {@code pending}, {@code delivered}, {@code failed} or {@code withdrawn}
 * @param status of the last answer, or null where there was none
 * @param durationMs how long the last attempt took, or null
 * @param problem why the last attempt failed, in a word, or null
 * @param response the start of the last answer's body, or null: a stranger's text
 * @param nextAttemptAt null unless it is pending
 */
record DeliveryResource(
        String id,
        String event,
        String eventId,
        String state,
        int attempts,
        @Nullable Integer status,
        @Nullable Long durationMs,
        @Nullable String problem,
        @Nullable String response,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt) {

    static DeliveryResource of(Delivery delivery) {
        DeliveryProblem problem = delivery.problem();
        return new DeliveryResource(
                PublicId.of(delivery.id()),
                delivery.type().publicName(),
                PublicId.of(delivery.event()),
                word(delivery.state()),
                delivery.attempts(),
                delivery.status(),
                delivery.took() == null ? null : delivery.took().toMillis(),
                problem == null ? null : word(problem),
                delivery.response(),
                delivery.createdAt(),
                delivery.state() == DeliveryState.PENDING ? turn(delivery) : null,
                delivery.endedAt());
    }

    /** What was put before all others has its turn as it is made. */
    private static Instant turn(Delivery delivery) {
        Instant next = delivery.nextAttemptAt();
        return next.isBefore(delivery.createdAt()) ? delivery.createdAt() : next;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
