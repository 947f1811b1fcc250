package org.posthorn.activity.webhook.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.activity.webhook.Delivery;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was posted to a webhook, and posting it again. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
class DeliveriesController {

    private static final int MAX_LIMIT = 200;

    private final KeepingWebhooks webhooks;

    DeliveriesController(KeepingWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** @param nextCursor what to ask for the next part with, or null at the end */
    record Page(List<DeliveryResource> items, @Nullable String nextCursor) {}

    @GetMapping("/deliveries")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    Page list(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "Must be a number from 1 to 200.");
        }
        List<Delivery> found = webhooks.deliveries(
                        WebhooksController.account(), WebhooksController.number(id), before(cursor), limit)
                .orElseThrow(WebhooksController::unknown);
        String next = found.size() < limit ? null : PublicId.of(found.getLast().id());
        return new Page(found.stream().map(DeliveryResource::of).toList(), next);
    }

    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    DeliveryResource replay(@PathVariable String id, @PathVariable String delivery) {
        return DeliveryResource.of(webhooks.replay(
                        WebhooksController.account(),
                        WebhooksController.number(id),
                        WebhooksController.number(delivery))
                .orElseThrow(WebhooksController::unknown));
    }

    /** Posts a {@code ping}. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    DeliveryResource test(@PathVariable String id) {
        return DeliveryResource.of(webhooks.test(WebhooksController.account(), WebhooksController.number(id))
                .orElseThrow(WebhooksController::unknown));
    }

    private static long before(@Nullable String cursor) {
        return cursor == null
                ? Long.MAX_VALUE
                : PublicId.parse(cursor)
                        .orElseThrow(() -> new InvalidInput("cursor", "Must be a nextCursor of an earlier answer."));
    }
}
