package org.posthorn.activity.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.posthorn.correspondence.EmailLogged;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.EmailOpened;
import org.posthorn.tracking.EmailReplied;
import org.posthorn.tracking.EmailSent;
import org.posthorn.tracking.EngagementRevised;
import org.posthorn.tracking.LinkClicked;
import org.posthorn.tracking.SharingTracking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts what happens into the outbox of the account's webhooks, in the transaction in which it happens: both are kept or
 * neither. Only engagement that counts is told of (T14), only of mail that is shared (P11), and of logged mail never what
 * somebody keeps to himself (P12).
 */
@Component
class QueueingDeliveries {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final SharingTracking sharing;
    private final ReadingLoggedEmails loggedEmails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QueueingDeliveries(
            Webhooks webhooks,
            Deliveries deliveries,
            SharingTracking sharing,
            ReadingLoggedEmails loggedEmails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sharing = sharing;
        this.loggedEmails = loggedEmails;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(EmailSent sent) {
        queue(sent.account(), sent.email(), new News(WebhookEvent.EMAIL_SENT, sent.at(), 1));
    }

    @EventListener
    void on(EmailOpened opened) {
        queue(opened.account(), opened.email(), new News(WebhookEvent.EMAIL_OPENED, opened.at(), opened.times()));
    }

    @EventListener
    void on(LinkClicked clicked) {
        queue(clicked.account(), clicked.email(), new News(WebhookEvent.EMAIL_CLICKED, clicked.at(), clicked.times()));
    }

    @EventListener
    void on(EmailReplied replied) {
        queue(replied.account(), replied.email(), new News(WebhookEvent.EMAIL_REPLIED, replied.at(), 1));
    }

    @EventListener
    void on(EngagementRevised revised) {
        queue(revised.account(), revised.email(), new News(WebhookEvent.EMAIL_REVISED, clock.instant(), 1));
    }

    @EventListener
    void on(EmailLogged logged) {
        queue(
                logged.account(),
                logged.loggedEmail(),
                new News(WebhookEvent.EMAIL_LOGGED, clock.instant(), 1),
                () -> loggedEmails
                        .publicLine(logged.account(), logged.loggedEmail())
                        .isPresent());
    }

    private record News(WebhookEvent event, Instant at, int times) {}

    private void queue(AccountId account, OutgoingEmailId email, News news) {
        queue(account, email.value(), news, () -> sharing.isShared(account, email));
    }

    private void queue(AccountId account, long subject, News news, BooleanSupplier forEverybody) {
        List<Webhook> interested = webhooks.of(account).stream()
                .filter(webhook -> webhook.state() == WebhookState.ACTIVE)
                .filter(webhook -> webhook.events().contains(news.event()))
                .toList();
        if (interested.isEmpty() || !forEverybody.getAsBoolean()) {
            return;
        }
        long event = TimeOrderedId.next();
        interested.forEach(webhook -> deliveries.add(delivery(webhook, event, subject, news)));
        events.publishEvent(new DeliveriesQueued(account));
    }

    private Delivery delivery(Webhook webhook, long event, long subject, News news) {
        return Delivery.waiting(webhook, event, news.event(), subject, news.at(), news.times(), clock.instant());
    }
}
