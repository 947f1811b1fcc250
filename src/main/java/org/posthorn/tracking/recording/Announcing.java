package org.posthorn.tracking.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.posthorn.tracking.EmailActivityChanged;
import org.posthorn.tracking.EmailOpened;
import org.posthorn.tracking.EngagementRevised;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.LinkClicked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a mail's counters up to date and tells what happened, within the transaction. An inferred open counts, but is
 * not told of: the click that it follows from is.
 */
@Component
class Announcing {

    private final EmailCounters counters;
    private final ApplicationEventPublisher events;

    Announcing(EmailCounters counters, ApplicationEventPublisher events) {
        this.counters = counters;
        this.events = events;
    }

    void announce(List<MailChange> changes) {
        counters.add(changes.stream()
                .filter(change -> change.revised().isEmpty() && change.countsMore())
                .toList());
        changes.stream().filter(change -> !change.isEmpty()).forEach(this::announce);
    }

    private void announce(MailChange change) {
        MailFacts mail = change.mail();
        if (!change.revised().isEmpty()) {
            EmailCounters.Counts now = counters.countAgain(mail);
            events.publishEvent(
                    new EngagementRevised(mail.account(), mail.sender(), mail.id(), now.opens(), now.clicks()));
        }
        Optional<Instant> opened = change.lastNewlySeen(HitKind.OPEN);
        int opens = change.newlySeen(HitKind.OPEN);
        if (opened.isPresent() && opens > 0) {
            events.publishEvent(new EmailOpened(mail.account(), mail.sender(), mail.id(), opened.get(), opens));
        }
        Optional<Instant> clicked = change.lastNewlySeen(HitKind.CLICK);
        int clicks = change.newlySeen(HitKind.CLICK);
        if (clicked.isPresent() && clicks > 0) {
            events.publishEvent(new LinkClicked(mail.account(), mail.sender(), mail.id(), clicked.get(), clicks));
        }
        events.publishEvent(new EmailActivityChanged(mail.account(), mail.sender(), mail.id()));
    }
}
