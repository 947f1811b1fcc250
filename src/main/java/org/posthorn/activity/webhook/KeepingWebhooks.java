package org.posthorn.activity.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posthorn.account.Audit;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.InvalidInput;
import org.posthorn.activity.webhook.wire.CheckingTargets;
import org.posthorn.activity.webhook.wire.TargetUrl;
import org.posthorn.activity.webhook.wire.TargetUrl.Refused;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a super-admin does with the account's webhooks. Callers let nobody else do that. */
@Service
@Transactional
public class KeepingWebhooks {

    /** An account has no more. */
    public static final int MOST = 20;

    /** Characters. */
    public static final int LONGEST_DESCRIPTION = 200;

    private static final int SECRET_BYTES = 32;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final CheckingTargets targets;
    private final SealedSecrets secrets;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepingWebhooks(
            Webhooks webhooks,
            Deliveries deliveries,
            CheckingTargets targets,
            SealedSecrets secrets,
            Audit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.targets = targets;
        this.secrets = secrets;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param secret what signs its requests: told this once */
    public record Added(Webhook webhook, String secret) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Added[webhook=" + webhook + "]";
        }
    }

    /** Those of the account, the oldest first. */
    @Transactional(readOnly = true)
    public List<Webhook> of(AccountId account) {
        return webhooks.of(account);
    }

    /**
     * Adds a webhook.
     *
     * @throws InvalidInput when its URL may not be posted to, it tells of nothing, or there are {@value #MOST} already
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // a name server may take its time
    public Added add(AccountId account, String url, Set<WebhookEvent> wanted, String description) {
        check(account, url, wanted, description);
        long id = TimeOrderedId.next();
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + HexFormat.of().formatHex(bytes);
        Webhook webhook = new Webhook(
                id, account, url.strip(), description.strip(), wanted, WebhookState.ACTIVE, 0, null, clock.instant());
        transaction.executeWithoutResult(status -> {
            webhooks.add(webhook, secrets.seal(secret, id));
            audit.record(account, new AuditEntry("webhooks.added", null, null, webhook.url()));
        });
        return new Added(webhook, secret);
    }

    private void check(AccountId account, String url, Set<WebhookEvent> wanted, String description) {
        if (wanted.isEmpty() || wanted.contains(WebhookEvent.PING)) {
            throw new InvalidInput("events", "Choose at least one event.");
        }
        if (description.strip().length() > LONGEST_DESCRIPTION) {
            throw new InvalidInput("description", "Must have at most " + LONGEST_DESCRIPTION + " characters.");
        }
        if (webhooks.of(account).size() >= MOST) {
            throw new InvalidInput("url", "There are " + MOST + " webhooks already. Delete one first.");
        }
        fault(url).ifPresent(fault -> {
            throw new InvalidInput("url", why(fault));
        });
    }

    /** Why this URL may not be posted to, or empty when it may. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // likewise
    public Optional<TargetUrl.Fault> fault(String url) {
        try {
            targets.addresses(TargetUrl.parse(url));
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.fault());
        }
    }

    private static String why(TargetUrl.Fault fault) {
        return switch (fault) {
            case NO_URL -> "Must be a URL such as https://example.com/hooks, in ASCII and without a fragment.";
            case NOT_HTTPS -> "Must begin with https://.";
            case USER_INFO -> "Must not hold a user name or password.";
            case HOST -> "Must name its host by a domain name or a plainly written IP address.";
            case PORT -> "The port must be 443 or from 1024 on.";
            case NOT_PUBLIC -> "Leads into a network that is not public.";
            case UNKNOWN_HOST -> "No address is known for its host.";
        };
    }

    /** Removes it with all its deliveries; false when the account has none with this id. */
    public boolean remove(AccountId account, long id) {
        Optional<Webhook> before = webhooks.find(account, id);
        before.ifPresent(webhook -> {
            webhooks.remove(account, id);
            audit.record(account, new AuditEntry("webhooks.removed", null, webhook.url(), null));
        });
        return before.isPresent();
    }

    /** Goes on after it was paused or disabled; false when the account has none with this id. */
    public boolean resume(AccountId account, long id) {
        boolean there = webhooks.recover(account, id);
        if (there) {
            events.publishEvent(new DeliveriesQueued(account));
        }
        return there;
    }

    /** Sends it a {@code ping}; empty when the account has none with this id. */
    public Optional<Delivery> test(AccountId account, long id) {
        return webhooks.find(account, id).map(webhook -> {
            Instant now = clock.instant();
            return queue(Delivery.waiting(webhook, TimeOrderedId.next(), WebhookEvent.PING, null, now, 1, now));
        });
    }

    /**
     * Its deliveries, the newest first; empty when the account has none with this id.
     *
     * @param before the id behind which the list goes on, or {@link Long#MAX_VALUE} for its beginning
     */
    @Transactional(readOnly = true)
    public Optional<List<Delivery>> deliveries(AccountId account, long id, long before, int limit) {
        return webhooks.find(account, id).map(webhook -> deliveries.page(account, id, before, limit));
    }

    /**
     * Posts the same event once more, as a delivery of its own; one that still waits is tried at once instead.
     *
     * @return the delivery that goes out now; empty when there is none with these ids
     */
    public Optional<Delivery> replay(AccountId account, long webhookId, long deliveryId) {
        Webhook webhook = webhooks.find(account, webhookId).orElse(null);
        Delivery before = deliveries.find(account, webhookId, deliveryId).orElse(null);
        if (webhook == null || before == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (deliveries.hasten(account, deliveryId, now)) {
            webhooks.wake(account, webhookId);
            events.publishEvent(new DeliveriesQueued(account));
            return deliveries.find(account, webhookId, deliveryId);
        }
        return Optional.of(queue(Delivery.waiting(
                webhook, before.event(), before.type(), before.subject(), before.at(), before.times(), now)));
    }

    private Delivery queue(Delivery delivery) {
        deliveries.add(delivery);
        deliveries.hasten(delivery.account(), delivery.id(), clock.instant());
        webhooks.wake(delivery.account(), delivery.webhook());
        events.publishEvent(new DeliveriesQueued(delivery.account()));
        return delivery;
    }
}
