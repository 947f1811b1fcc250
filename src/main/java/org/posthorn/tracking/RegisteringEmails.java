package org.posthorn.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of an outgoing e-mail up to its sending, and the sender's own words on it. */
@Service
@Transactional
public class RegisteringEmails {

    private final OutgoingEmails emails;
    private final OutgoingRecipients recipients;
    private final TrackingTokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteringEmails(
            OutgoingEmails emails,
            OutgoingRecipients recipients,
            TrackingTokens tokens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.emails = emails;
        this.recipients = recipients;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a prepared mail and the tokens that were put into it. */
    public OutgoingEmail register(AccountId account, UserId user, Draft draft, List<NewToken> newTokens) {
        OutgoingEmail email = emails.save(new OutgoingEmail(account, user, draft, clock.instant()));
        keepParts(email, draft, newTokens);
        return email;
    }

    /**
     * Prepares a draft once more that was prepared but not sent: it keeps its id and the tokens that are in it.
     *
     * @param newTokens the ones that were added this time
     */
    public OutgoingEmail registerAgain(OutgoingEmail email, Draft draft, List<NewToken> newTokens) {
        OutgoingEmail known = emails.findById(email.id().value()).orElseThrow();
        known.rewrite(draft);
        recipients.deleteByEmailId(known.id().value());
        keepParts(known, draft, newTokens);
        return known;
    }

    /**
     * The mail went out. Said again, nothing changes.
     *
     * @param at when; null for now
     * @return false when the user has no such mail, or it was cancelled
     */
    public boolean markSent(UserId user, OutgoingEmailId id, @Nullable Instant at, @Nullable String messageId) {
        Optional<OutgoingEmail> found = own(user, id).filter(email -> !email.cancelled());
        found.ifPresent(email -> {
            boolean first = email.sentAt() == null;
            Instant sentAt = at == null ? clock.instant() : at;
            email.markSent(sentAt, messageId);
            if (first) {
                events.publishEvent(new EmailSent(email.accountId(), user, id, sentAt));
                events.publishEvent(new EmailActivityChanged(email.accountId(), user, id));
            }
        });
        return found.isPresent();
    }

    /**
     * The mail will not go out: its tokens are revoked. Said again, nothing changes.
     *
     * @return false when the user has no such mail, or it was sent
     */
    public boolean cancel(UserId user, OutgoingEmailId id) {
        Optional<OutgoingEmail> found = own(user, id).filter(email -> email.sentAt() == null);
        found.ifPresent(email -> {
            Instant now = clock.instant();
            email.cancel(now);
            tokens.findByEmailId(id.value()).forEach(token -> token.revoke(now));
            events.publishEvent(new EmailCancelled(email.accountId(), user, id));
            events.publishEvent(new EmailActivityChanged(email.accountId(), user, id));
        });
        return found.isPresent();
    }

    /**
     * The sender looks at the mail now (T17).
     *
     * @return false when the user has no such mail
     */
    public boolean viewing(UserId user, OutgoingEmailId id) {
        Optional<OutgoingEmail> found = own(user, id);
        found.ifPresent(email -> {
            Instant now = clock.instant();
            email.viewed(now);
            events.publishEvent(new EmailViewed(email.accountId(), user, id, now));
        });
        return found.isPresent();
    }

    private Optional<OutgoingEmail> own(UserId user, OutgoingEmailId id) {
        return emails.findByIdAndUserId(id.value(), user.value());
    }

    private void keepParts(OutgoingEmail email, Draft draft, List<NewToken> newTokens) {
        List<OutgoingRecipient> kept = draft.recipients().stream()
                .map(recipient -> recipients.save(new OutgoingRecipient(email.accountId(), email.id(), recipient)))
                .toList();
        Long onlyRecipient = kept.size() == 1 ? kept.getFirst().id() : null;
        Instant now = clock.instant();
        newTokens.forEach(
                token -> tokens.save(new TrackingToken(email.accountId(), email.id(), token, onlyRecipient, now)));
        events.publishEvent(new EmailPrepared(email.accountId(), email.userId(), email.id()));
        events.publishEvent(new EmailActivityChanged(email.accountId(), email.userId(), email.id()));
    }
}
