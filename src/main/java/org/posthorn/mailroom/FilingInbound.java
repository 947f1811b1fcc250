package org.posthorn.mailroom;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.mailroom.mime.UnreadableMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads kept mails and has them filed. What becomes of it is noted in the transaction that files it, so that a crash
 * leaves both or neither; what fails is tried again, later and later, and held in the end.
 */
@Component
class FilingInbound {

    private static final Logger LOG = LoggerFactory.getLogger(FilingInbound.class);
    private static final int MAX_ATTEMPTS = 8;
    private static final int MAX_SLOW_READINGS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int SLOWER = 4;

    private final InboundMessages messages;
    private final ReadingMail reading;
    private final ObjectProvider<FilingMail> filing;
    private final TransactionTemplate transaction;
    private final MailMeters meters;
    private final Clock clock;
    private final OneAtATime changing = new OneAtATime();

    FilingInbound(
            InboundMessages messages,
            ReadingMail reading,
            // The module that files stands above this one, and may be absent: mails then wait for it.
            ObjectProvider<FilingMail> filing,
            TransactionTemplate transaction,
            MailMeters meters,
            Clock clock) {
        this.messages = messages;
        this.reading = reading;
        this.filing = filing;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    boolean possible() {
        return filing.getIfAvailable() != null;
    }

    /** What became of the mail; empty when it is tried again later, or is not waiting at all. */
    Optional<Filing> file(AccountId account, long id) {
        FilingMail desk = filing.getIfAvailable();
        return desk == null ? Optional.empty() : AccountScope.callAs(account, () -> file(desk, account, id));
    }

    /**
     * Files a few mails of one account together. Where one of them fails, none is filed with it: each that waits still is
     * then filed alone.
     */
    void fileAll(AccountId account, List<Long> ids) {
        FilingMail desk = filing.getIfAvailable();
        if (desk != null) {
            AccountScope.callAs(account, () -> fileAll(desk, account, ids));
        }
    }

    private int fileAll(FilingMail desk, AccountId account, List<Long> ids) {
        List<InboundMessage> waiting = waiting(ids);
        if (waiting.size() > 1) {
            waiting = fileTogether(desk, account, waiting) ? List.of() : waiting(ids);
        }
        waiting.forEach(message -> file(desk, account, message.id()));
        return waiting.size();
    }

    private List<InboundMessage> waiting(List<Long> ids) {
        return messages.findByIdInOrderById(ids).stream()
                .filter(InboundMessage::isWaiting)
                .toList();
    }

    /** @return whether none of them waits any more */
    private boolean fileTogether(FilingMail desk, AccountId account, List<InboundMessage> waiting) {
        Map<Long, ParsedMail> mails = reading.readAll(waiting);
        if (mails.isEmpty()) {
            return false;
        }
        try {
            List<Filing> made = changing.call(
                    account,
                    () -> Objects.requireNonNull(transaction.execute(status -> fileRead(desk, account, mails))));
            made.forEach(meters::filed);
            return mails.size() == waiting.size();
        } catch (RuntimeException e) {
            LOG.debug("{} mails can't be filed together.", mails.size(), e);
            return false;
        }
    }

    private List<Filing> fileRead(FilingMail desk, AccountId account, Map<Long, ParsedMail> mails) {
        List<Filing> made = new ArrayList<>();
        for (InboundMessage locked : messages.lockAllById(account, mails.keySet())) {
            if (locked.isWaiting()) {
                ParsedMail mail = Objects.requireNonNull(mails.get(locked.id()));
                Filing filed = desk.file(locked.received(mail));
                locked.end(filed, mail);
                made.add(filed);
            }
        }
        return made;
    }

    private Optional<Filing> file(FilingMail desk, AccountId account, long id) {
        try {
            Optional<InboundMessage> waiting = messages.findById(id).filter(InboundMessage::isWaiting);
            return waiting.isEmpty() ? Optional.empty() : file(desk, waiting.get());
        } catch (IOException | RuntimeException e) {
            // Messages of exceptions may quote the mail: only their kind is told.
            LOG.warn("Mail {} can't be filed now ({}).", id, e.getClass().getSimpleName());
            LOG.debug("Mail {}", id, e);
            meters.postponed();
            return change(
                    account, id, null, locked -> postpone(locked, e.getClass().getSimpleName()));
        }
    }

    private Optional<Filing> file(FilingMail desk, InboundMessage message) throws IOException {
        try {
            ParsedMail mail = reading.read(message.raw(), message.size());
            return change(
                    message.account(), message.id(), mail, locked -> Optional.of(desk.file(locked.received(mail))));
        } catch (UnreadableMail e) {
            return hold(message, String.valueOf(e.getMessage()));
        } catch (ReadingMail.TookTooLong e) {
            if (message.attempts() < MAX_SLOW_READINGS) {
                throw e;
            }
            return hold(message, "Reading it takes too long.");
        }
    }

    private Optional<Filing> hold(InboundMessage message, String why) {
        Filing held = new Filing.Held(HoldReason.UNREADABLE, why);
        return change(message.account(), message.id(), null, locked -> Optional.of(held));
    }

    private Optional<Filing> change(
            AccountId account,
            long id,
            @Nullable ParsedMail mail,
            Function<InboundMessage, Optional<Filing>> decision) {
        Optional<Filing> made = changing.call(
                account,
                () -> Objects.requireNonNull(transaction.execute(status -> decide(account, id, mail, decision))));
        made.ifPresent(meters::filed);
        return made;
    }

    private Optional<Filing> decide(
            AccountId account,
            long id,
            @Nullable ParsedMail mail,
            Function<InboundMessage, Optional<Filing>> decision) {
        Optional<InboundMessage> locked = messages.lockById(account, id).filter(InboundMessage::isWaiting);
        Optional<Filing> decided = locked.flatMap(decision);
        decided.ifPresent(filed -> locked.orElseThrow().end(filed, mail));
        return decided;
    }

    private Optional<Filing> postpone(InboundMessage message, String failure) {
        message.postpone(nextAttempt(message.attempts()));
        return message.attempts() < MAX_ATTEMPTS
                ? Optional.empty()
                : Optional.of(new Filing.Held(
                        HoldReason.FAILED,
                        "Filing it failed " + MAX_ATTEMPTS + " times, at last with " + failure + "."));
    }

    private Instant nextAttempt(int before) {
        return clock.instant().plus(FIRST_PAUSE.multipliedBy((long) Math.pow(SLOWER, before)));
    }
}
