package org.posthorn.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A mail that a user prepared through a client of ours, and what is known of its fate. Never its body (T3). */
@Entity
@Table(name = "outgoing_email")
public class OutgoingEmail {

    private static final int LONGEST_SUBJECT = 998;

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long userId;

    /** The sender's own mailbox: a user may have several. */
    private String fromAddress;

    private String subject;

    /** To, Cc and Bcc as one line for lists and search; the single recipients have rows of their own. */
    @Column(columnDefinition = "mediumtext")
    private String recipients;

    @Enumerated(EnumType.STRING)
    private EmailState state;

    private boolean trackOpens;

    private boolean trackClicks;

    private boolean logWanted;

    /** Written by a query of its own, so that counters that change meanwhile stay. */
    @Column(insertable = false, updatable = false)
    private boolean logged;

    /** P11; written by a query of its own as well. */
    @Column(insertable = false, updatable = false)
    private boolean shared;

    private @Nullable String messageId;

    private Instant preparedAt;

    private @Nullable Instant sentAt;

    private @Nullable Instant cancelledAt;

    /** When the sender last looked at the mail (T17). */
    private @Nullable Instant viewedAt;

    private int opens;

    private int clicks;

    private @Nullable Instant firstOpenAt;

    private @Nullable Instant lastOpenAt;

    private @Nullable Instant lastClickAt;

    private @Nullable Instant lastEngagementAt;

    /** What the feed is ordered by: preparing, sending or the last engagement that counted, whichever came last. */
    private Instant lastActivityAt;

    private boolean sample;

    private boolean anonymous;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected OutgoingEmail() {}

    OutgoingEmail(AccountId account, UserId user, Draft draft, Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.userId = user.value();
        this.state = EmailState.PREPARED;
        this.preparedAt = now;
        this.lastActivityAt = now;
        this.sample = draft.sample();
        rewrite(draft);
    }

    /** The same draft was prepared once more: its words and switches may have changed. */
    final void rewrite(Draft draft) {
        this.fromAddress = draft.from().value();
        this.subject = draft.subject();
        this.recipients = draft.recipientLine();
        this.trackOpens = draft.trackOpens();
        this.trackClicks = draft.trackClicks();
        this.logWanted = draft.logWanted();
        this.anonymous = draft.anonymous();
    }

    /** A subject that is known already stays. */
    void learnSubject(String found) {
        if (subject.isEmpty()) {
            subject = found.substring(0, Math.min(found.length(), LONGEST_SUBJECT));
        }
    }

    /**
     * From now on hits count. Said twice, the first time stands.
     *
     * @return whether this was the first time
     */
    boolean markSent(Instant at, @Nullable String sentMessageId) {
        if (messageId == null) {
            messageId = sentMessageId;
        }
        if (sentAt != null) {
            return false;
        }
        sentAt = at;
        state = EmailState.SENT;
        lastActivityAt = at;
        return true;
    }

    /** The mail was not sent after all; its tokens are dead from now on. */
    void cancel(Instant at) {
        if (cancelledAt == null) {
            cancelledAt = at;
        }
    }

    /** The sender looks at the mail now (T17). */
    void viewed(Instant at) {
        viewedAt = at;
    }

    public OutgoingEmailId id() {
        return new OutgoingEmailId(id);
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public UserId userId() {
        return new UserId(userId);
    }

    public String fromAddress() {
        return fromAddress;
    }

    public String subject() {
        return subject;
    }

    public String recipients() {
        return recipients;
    }

    public EmailState state() {
        return state;
    }

    public boolean trackOpens() {
        return trackOpens;
    }

    public boolean trackClicks() {
        return trackClicks;
    }

    /** Whether opens or clicks can be known at all. */
    public boolean tracked() {
        return trackOpens || trackClicks;
    }

    /** Whether what becomes of the mail may be put down to nobody (P2). */
    public boolean anonymous() {
        return anonymous;
    }

    public boolean logWanted() {
        return logWanted;
    }

    /** Whether a copy is kept on records. */
    public boolean logged() {
        return logged;
    }

    /** Whether the sender shares what becomes of it (P11). */
    public boolean shared() {
        return shared;
    }

    public @Nullable String messageId() {
        return messageId;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** When the sender last said to be looking at the mail (T17), or null. */
    public @Nullable Instant viewedAt() {
        return viewedAt;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** Opens that counted, inferred ones included. */
    public int opens() {
        return opens;
    }

    /** Clicks that counted. */
    public int clicks() {
        return clicks;
    }

    public @Nullable Instant firstOpenAt() {
        return firstOpenAt;
    }

    public @Nullable Instant lastOpenAt() {
        return lastOpenAt;
    }

    public @Nullable Instant lastClickAt() {
        return lastClickAt;
    }

    public @Nullable Instant lastEngagementAt() {
        return lastEngagementAt;
    }

    public Instant lastActivityAt() {
        return lastActivityAt;
    }

    public boolean sample() {
        return sample;
    }
}
