package org.posthorn.tracking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteringEmails(
            OutgoingEmails emails,
            OutgoingRecipients recipients,
            TrackingTokens tokens,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.emails = emails;
        this.recipients = recipients;
        this.tokens = tokens;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a prepared mail and the tokens that were put into it. */
    public OutgoingEmail register(AccountId account, UserId user, Draft draft, List<NewToken> newTokens) {
        OutgoingEmail email = new OutgoingEmail(account, user, draft, clock.instant());
        entities.persist(email);
        keepParts(email, draft, newTokens);
        return email;
    }

    /**
     * Keeps a mail that goes out as one copy for each recipient, so that each hit tells whose copy it came from (T12).
     *
     * @param newTokens those in each copy, in the order of the draft's recipients
     */
    public OutgoingEmail registerCopies(AccountId account, UserId user, Draft draft, List<List<NewToken>> newTokens) {
        OutgoingEmail email = new OutgoingEmail(account, user, draft, clock.instant());
        entities.persist(email);
        List<OutgoingRecipient> kept = keepRecipients(email, draft);
        for (int i = 0; i < kept.size(); i++) {
            keepTokens(email, newTokens.get(i), kept.get(i).id());
        }
        announcePrepared(email);
        return email;
    }

    /**
     * Prepares a draft once more that was prepared but not sent: it keeps its id and the tokens that are in it.
     *
     * @param newTokens the ones that were added this time
     */
    public OutgoingEmail registerAgain(OutgoingEmailId id, Draft draft, List<NewToken> newTokens) {
        OutgoingEmail email = emails.findById(id.value()).orElseThrow();
        email.rewrite(draft);
        recipients.deleteByEmailId(id.value());
        keepParts(email, draft, newTokens);
        return email;
    }

    /** What became of a word of the sender's on a mail. */
    public enum Outcome {
        DONE,
        UNKNOWN,
        ALREADY_SENT,
        ALREADY_CANCELLED
    }

    /**
     * The mail went out. Said again, nothing changes.
     *
     * @param at when by the client's clock, or null for now; never later than now
     */
    public Outcome markSent(UserId user, OutgoingEmailId id, @Nullable Instant at, @Nullable String messageId) {
        OutgoingEmail email = own(user, id);
        if (email == null) {
            return Outcome.UNKNOWN;
        }
        if (email.cancelled()) {
            return Outcome.ALREADY_CANCELLED;
        }
        if (email.markSent(sendingTime(at), messageId)) {
            Instant sentAt = Objects.requireNonNull(email.sentAt());
            events.publishEvent(new EmailSent(email.accountId(), user, id, sentAt));
            events.publishEvent(new EmailActivityChanged(email.accountId(), user, id));
        }
        return Outcome.DONE;
    }

    /** What the mail's subject is, where whoever prepared it could not see it. */
    public void learnSubject(UserId user, OutgoingEmailId id, String subject) {
        OutgoingEmail email = own(user, id);
        if (email != null) {
            email.learnSubject(subject);
        }
    }

    /** A copy of the user's mail is kept on records from now on. */
    public void markLogged(UserId user, OutgoingEmailId id) {
        OutgoingEmail email = own(user, id);
        if (email != null) {
            emails.markLogged(id.value());
            events.publishEvent(new EmailActivityChanged(email.accountId(), user, id));
        }
    }

    /** The mail will not go out: its tokens are revoked. Said again, nothing changes. */
    public Outcome cancel(UserId user, OutgoingEmailId id) {
        OutgoingEmail email = own(user, id);
        if (email == null) {
            return Outcome.UNKNOWN;
        }
        if (email.sentAt() != null) {
            return Outcome.ALREADY_SENT;
        }
        if (!email.cancelled()) {
            Instant now = clock.instant();
            email.cancel(now);
            tokens.findByEmailId(id.value()).forEach(token -> token.revoke(now));
            events.publishEvent(new EmailCancelled(email.accountId(), user, id));
            events.publishEvent(new EmailActivityChanged(email.accountId(), user, id));
        }
        return Outcome.DONE;
    }

    /** The sender looks at the mail now (T17). */
    public Outcome viewing(UserId user, OutgoingEmailId id) {
        OutgoingEmail email = own(user, id);
        if (email == null) {
            return Outcome.UNKNOWN;
        }
        Instant now = clock.instant();
        email.viewed(now);
        events.publishEvent(new EmailViewed(email.accountId(), user, id, now));
        return Outcome.DONE;
    }

    private Instant sendingTime(@Nullable Instant claimed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return claimed == null || claimed.isAfter(now) ? now : claimed;
    }

    private @Nullable OutgoingEmail own(UserId user, OutgoingEmailId id) {
        return emails.findByIdAndUserId(id.value(), user.value()).orElse(null);
    }

    private void keepParts(OutgoingEmail email, Draft draft, List<NewToken> newTokens) {
        List<OutgoingRecipient> kept = keepRecipients(email, draft);
        Long onlyRecipient = kept.size() == 1 ? kept.getFirst().id() : null;
        tokens.findByEmailId(email.id().value()).forEach(token -> token.belongTo(onlyRecipient));
        keepTokens(email, newTokens, onlyRecipient);
        announcePrepared(email);
    }

    private List<OutgoingRecipient> keepRecipients(OutgoingEmail email, Draft draft) {
        List<OutgoingRecipient> kept = draft.recipients().stream()
                .map(recipient -> new OutgoingRecipient(email.accountId(), email.id(), recipient))
                .toList();
        kept.forEach(entities::persist);
        return kept;
    }

    private void keepTokens(OutgoingEmail email, List<NewToken> newTokens, @Nullable Long recipient) {
        Instant now = clock.instant();
        newTokens.forEach(
                token -> entities.persist(new TrackingToken(email.accountId(), email.id(), token, recipient, now)));
    }

    private void announcePrepared(OutgoingEmail email) {
        events.publishEvent(new EmailPrepared(email.accountId(), email.userId(), email.id()));
        events.publishEvent(new EmailActivityChanged(email.accountId(), email.userId(), email.id()));
    }
}
