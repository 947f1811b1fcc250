package org.posthorn.mailroom;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Reads one kept mail and has it filed. What becomes of it is noted in the transaction that files it, so that a crash
 * leaves both or neither; what fails is tried again, later and later, and held in the end.
 */
@Component
class FilingInbound {

    private static final Logger LOG = LoggerFactory.getLogger(FilingInbound.class);
    private static final int MAX_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int SLOWER = 4;

    private final InboundMessages messages;
    private final ReadingMail reading;
    private final ObjectProvider<FilingMail> filing;
    private final TransactionTemplate transaction;
    private final MailMeters meters;
    private final Clock clock;

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
        return desk == null ? Optional.empty() : AccountScope.callAs(account, () -> file(desk, id));
    }

    private Optional<Filing> file(FilingMail desk, long id) {
        try {
            Optional<InboundMessage> waiting = messages.findById(id).filter(InboundMessage::isWaiting);
            return waiting.isEmpty() ? Optional.empty() : file(desk, waiting.get());
        } catch (IOException | RuntimeException e) {
            // Messages of exceptions may quote the mail: only their kind is told.
            LOG.warn("Mail {} can't be filed now ({}).", id, e.getClass().getSimpleName());
            LOG.debug("Mail {}", id, e);
            meters.postponed();
            return change(id, null, locked -> postpone(locked, e.getClass().getSimpleName()));
        }
    }

    private Optional<Filing> file(FilingMail desk, InboundMessage message) throws IOException {
        try {
            ParsedMail mail = reading.read(message.raw(), message.size());
            return change(message.id(), mail, locked -> Optional.of(desk.file(locked.received(mail))));
        } catch (UnreadableMail e) {
            Filing held = new Filing.Held(HoldReason.UNREADABLE, String.valueOf(e.getMessage()));
            return change(message.id(), null, locked -> Optional.of(held));
        }
    }

    private Optional<Filing> change(
            long id, @Nullable ParsedMail mail, Function<InboundMessage, Optional<Filing>> decision) {
        Optional<Filing> made = Objects.requireNonNull(transaction.execute(status -> {
            Optional<InboundMessage> locked = messages.lockById(id).filter(InboundMessage::isWaiting);
            Optional<Filing> decided = locked.flatMap(decision);
            decided.ifPresent(filed -> locked.orElseThrow().end(filed, mail));
            return decided;
        }));
        made.ifPresent(meters::filed);
        return made;
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
