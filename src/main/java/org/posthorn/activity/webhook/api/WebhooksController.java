package org.posthorn.activity.webhook.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.activity.webhook.WebhookEvent;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The account's webhooks, for super-admins. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksController {

    private final KeepingWebhooks webhooks;

    WebhooksController(KeepingWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * A webhook to be made.
     *
     * @param url begins with {@code https://} and leads to a public address
     * @param events {@code email.sent}, {@code email.opened}, {@code email.clicked}, {@code email.replied},
     *     {@code email.revised}, {@code email.logged}
     */
    record Wanted(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable String description) {

        private Set<WebhookEvent> parsedEvents() {
            Set<WebhookEvent> parsed = EnumSet.noneOf(WebhookEvent.class);
            for (String name : events == null ? List.<@Nullable String>of() : events) {
                parsed.add(WebhookEvent.of(name == null ? "" : name)
                        .filter(event -> event != WebhookEvent.PING)
                        .orElseThrow(() -> new InvalidInput("events", "There is no such event.")));
            }
            return parsed;
        }

        private String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** @param nextCursor always null: an account has few */
    record WebhookList(
            List<WebhookResource> items, @Nullable String nextCursor) {}

    @GetMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    WebhookList list() {
        return new WebhookList(
                webhooks.of(account()).stream().map(WebhookResource::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    WebhookResource add(@RequestBody Wanted wanted) {
        return WebhookResource.of(webhooks.add(
                account(), wanted.text(wanted.url()), wanted.parsedEvents(), wanted.text(wanted.description())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    void remove(@PathVariable String id) {
        if (!webhooks.remove(account(), number(id))) {
            throw unknown();
        }
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    void resume(@PathVariable String id) {
        if (!webhooks.resume(account(), number(id))) {
            throw unknown();
        }
    }

    static AccountId account() {
        return SignedIn.required().accountId();
    }

    static long number(String id) {
        return PublicId.parse(id).orElseThrow(WebhooksController::unknown);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such webhook or delivery.");
    }
}
