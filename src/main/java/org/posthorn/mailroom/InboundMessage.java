package org.posthorn.mailroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.ParsedMail;

/** A mail that came in, from the moment that its bytes are kept: it ends logged, discarded, or in quarantine (G16). */
@Entity
@Table(name = "inbound_message")
class InboundMessage {

    private static final int MAX_SNIPPET = 300;
    private static final int MAX_DETAIL = 1_000;

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long userId;

    @Enumerated(EnumType.STRING)
    private Source source;

    private Instant receivedAt;

    private String raw;

    private long size;

    @Column(columnDefinition = "text")
    private @Nullable String chosen;

    @Enumerated(EnumType.STRING)
    private InboundState state;

    @Enumerated(EnumType.STRING)
    private @Nullable HoldReason reason;

    private @Nullable String detail;

    private @Nullable String sender;

    private @Nullable String subject;

    @SuppressWarnings("UnusedVariable") // read by whoever looks into the table
    private @Nullable Long loggedEmailId;

    private int attempts;

    @SuppressWarnings("UnusedVariable") // read by DueMails
    private Instant nextAttemptAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected InboundMessage() {}

    /** Notes what became of it. A mail that is held shows its head on the page. */
    void end(Filing filing, @Nullable ParsedMail mail) {
        switch (filing) {
            case Filing.Logged logged -> logged(InboundState.FILED, logged.loggedEmail());
            case Filing.Already already -> logged(InboundState.ALREADY, already.loggedEmail());
            case Filing.Held held -> hold(held, mail);
        }
    }

    private void logged(InboundState as, long loggedEmail) {
        state = as;
        loggedEmailId = loggedEmail;
        reason = null;
        detail = null;
        sender = null;
        subject = null;
    }

    private void hold(Filing.Held held, @Nullable ParsedMail mail) {
        state = InboundState.HELD;
        reason = held.reason();
        detail = cut(held.detail(), MAX_DETAIL);
        if (mail != null) {
            sender = mail.from().isEmpty() ? null : cut(mail.from().getFirst().toString(), MAX_SNIPPET);
            subject = cut(mail.subject(), MAX_SNIPPET);
        }
    }

    /** Filing failed: it waits until then for the next attempt. */
    void postpone(Instant until) {
        attempts++;
        nextAttemptAt = until;
    }

    /** Its user wants another attempt; who chose records anew has them taken. */
    void release(@Nullable List<RecordRef> chosenNow, Instant nextAttempt) {
        state = InboundState.RECEIVED;
        chosen = chosenNow == null ? chosen : ChosenRecords.text(chosenNow);
        attempts = 0;
        nextAttemptAt = nextAttempt;
    }

    void discard() {
        state = InboundState.DISCARDED;
        sender = null;
        subject = null;
        detail = null;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    ReceivedMail received(ParsedMail mail) {
        return new ReceivedMail(
                id, account(), new UserId(userId), source, receivedAt, ChosenRecords.parse(chosen), raw, size, mail);
    }

    HeldMail held() {
        return new HeldMail(
                id,
                reason == null ? HoldReason.FAILED : reason,
                orEmpty(detail),
                orEmpty(sender),
                orEmpty(subject),
                receivedAt,
                size);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    long id() {
        return id;
    }

    boolean isOf(UserId user) {
        return userId == user.value();
    }

    boolean isWaiting() {
        return state == InboundState.RECEIVED;
    }

    boolean isHeld() {
        return state == InboundState.HELD;
    }

    String raw() {
        return raw;
    }

    long size() {
        return size;
    }

    int attempts() {
        return attempts;
    }
}
