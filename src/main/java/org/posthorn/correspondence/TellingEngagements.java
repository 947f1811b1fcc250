package org.posthorn.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailOpened;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementHistory;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRevised;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.LinkClicked;
import org.posthorn.tracking.SearchingEmails;
import org.posthorn.tracking.TrackingShared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts opens and clicks that count on the timelines of the contacts they came from, in the transaction that counts them: one
 * line per mail and kind, at its latest time, which the sender alone sees unless the mail is shared (P11); none of an anonymous
 * mail's (P2). Evidence that comes later takes it back (T15).
 */
@Component
class TellingEngagements {

    private final Timelines timelines;
    private final SearchingEmails emails;
    private final EngagementHistory history;

    TellingEngagements(Timelines timelines, SearchingEmails emails, EngagementHistory history) {
        this.timelines = timelines;
        this.emails = emails;
        this.history = history;
    }

    @EventListener
    void on(EmailOpened opened) {
        tell(opened.account(), opened.user(), opened.email(), EngagementKind.OPEN, opened.at());
    }

    @EventListener
    void on(LinkClicked clicked) {
        tell(clicked.account(), clicked.user(), clicked.email(), EngagementKind.CLICK, clicked.at());
    }

    @EventListener
    void on(EngagementRevised revised) {
        emails.find(revised.account(), revised.user(), revised.email()).ifPresent(mail -> {
            if (revised.opens() == 0) {
                remove(revised.account(), mail, EntryKind.OPEN);
            }
            if (revised.clicks() == 0) {
                remove(revised.account(), mail, EntryKind.CLICK);
            }
        });
    }

    @EventListener
    void on(TrackingShared changed) {
        for (EntryKind kind : List.of(EntryKind.OPEN, EntryKind.CLICK)) {
            UserId onlyReader = changed.shared() ? null : changed.user();
            timelines.showTo(changed.account(), kind, changed.email().value(), onlyReader);
        }
    }

    private void tell(AccountId account, UserId user, OutgoingEmailId email, EngagementKind kind, Instant at) {
        EmailRow mail = emails.find(account, user, email).orElse(null);
        if (mail == null
                || mail.anonymous()
                || contacts(mail.recipients().stream()).isEmpty()) {
            return;
        }
        EntryKind line = kind == EngagementKind.OPEN ? EntryKind.OPEN : EntryKind.CLICK;
        List<RecordRef> records = contacts(engaged(mail, kind));
        timelines.remove(account, records, line, email.value());
        timelines.add(
                records, new Timelines.Entry(account, line, email.value(), at, false, mail.shared() ? null : user));
    }

    private void remove(AccountId account, EmailRow mail, EntryKind kind) {
        timelines.remove(
                account, contacts(mail.recipients().stream()), kind, mail.id().value());
    }

    /** Those whose own token was hit; all of them where nobody can say whose it was (T12). */
    private Stream<EmailRecipient> engaged(EmailRow mail, EngagementKind kind) {
        Set<String> known = history.of(mail.id()).stream()
                .filter(engagement -> engagement.kind() == kind && engagement.counted())
                .map(EngagementRow::recipient)
                .map(recipient -> recipient == null ? "" : recipient)
                .collect(Collectors.toSet());
        return mail.recipients().stream()
                .filter(recipient -> known.isEmpty() || known.contains("") || known.contains(recipient.address()));
    }

    private static List<RecordRef> contacts(Stream<EmailRecipient> recipients) {
        return recipients
                .flatMap(recipient -> Stream.ofNullable(recipient.contact()))
                .map(contact -> new RecordRef(RecordType.CONTACT, contact.value()))
                .distinct()
                .toList();
    }
}
