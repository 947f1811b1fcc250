package org.posthorn.activity.webhook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.KeepingWebhooks.Added;
import org.posthorn.activity.webhook.Webhook;
import org.posthorn.activity.webhook.WebhookEvent;
import org.posthorn.kernel.PublicId;

/**
 * A webhook in the API.
 *
 * @param state {@code active}, {@code paused} (nothing reached it for three days) or {@code disabled} (it answered 410)
 * @param failingSince when the first of the attempts failed that failed in a row since, or null
 * @param secret what signs its requests, in the answer to its making only
 */
record WebhookResource(
        String id,
        String url,
        String description,
        List<String> events,
        String state,
        @Nullable Instant failingSince,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookResource of(Added added) {
        return of(added.webhook(), added.secret());
    }

    static WebhookResource of(Webhook webhook) {
        return of(webhook, null);
    }

    private static WebhookResource of(Webhook webhook, @Nullable String secret) {
        return new WebhookResource(
                PublicId.of(webhook.id()),
                webhook.url(),
                webhook.description(),
                webhook.events().stream().sorted().map(WebhookEvent::publicName).toList(),
                webhook.state().name().toLowerCase(Locale.ROOT),
                webhook.failingSince(),
                webhook.createdAt(),
                secret);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "WebhookResource[id=" + id + "]";
    }
}
