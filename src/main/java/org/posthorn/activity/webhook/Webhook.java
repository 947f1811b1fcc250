package org.posthorn.activity.webhook;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;

/**
 * Where an account wants to be told what happens.
 *
 * @param failures how many attempts failed since the last that did not
 * @param failingSince when the first of them failed, or null
 */
public record Webhook(
        long id,
        AccountId account,
        String url,
        String description,
        Set<WebhookEvent> events,
        WebhookState state,
        int failures,
        @Nullable Instant failingSince,
        Instant createdAt) {}
