package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails that could not be filed, for the user whose they are: to try again once the cause is mended, or to discard (G16). */
@Component
public class Quarantine {

    private final InboundMessages messages;
    private final FilingInbound filing;
    private final BlobStore blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Quarantine(
            InboundMessages messages,
            FilingInbound filing,
            BlobStore blobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.filing = filing;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The user's held mails, the newest first.
     *
     * @param before the id behind which the list goes on, or {@link Long#MAX_VALUE} for its beginning
     */
    public List<HeldMail> page(Owner owner, long before, int limit) {
        return AccountScope.callAs(
                owner.account(),
                () -> messages.findHeld(owner.user().value(), before, Limit.of(limit)).stream()
                        .map(InboundMessage::held)
                        .toList());
    }

    /** One of them, or empty when the user has none with that id. */
    public Optional<HeldMail> find(Owner owner, long id) {
        return AccountScope.callAs(
                owner.account(), () -> held(messages.findById(id), owner).map(InboundMessage::held));
    }

    /**
     * Files it anew, now.
     *
     * @param chosen the records that it goes to, or null to leave that as it was
     * @return empty when the user has no such mail in quarantine
     */
    public Optional<Receipt> retry(Owner owner, long id, @Nullable List<RecordRef> chosen) {
        boolean released =
                change(owner, id, mail -> mail.release(chosen, clock.instant().plus(Receiving.HEAD_START)));
        return released
                ? Optional.of(new Receipt(id, filing.file(owner.account(), id).orElse(null)))
                : Optional.empty();
    }

    /** Takes it off the list; returns false when the user has no such mail in quarantine. */
    public boolean discard(Owner owner, long id) {
        return change(owner, id, InboundMessage::discard);
    }

    /**
     * Its very bytes; whoever gets the stream closes it.
     *
     * @return empty when the user has no such mail in quarantine
     */
    public Optional<InputStream> raw(Owner owner, long id) throws IOException {
        Optional<String> key = AccountScope.callAs(
                owner.account(), () -> held(messages.findById(id), owner).map(InboundMessage::raw));
        return key.isEmpty() ? Optional.empty() : Optional.of(blobs.open(key.get()));
    }

    @FunctionalInterface
    private interface Change {
        void of(InboundMessage mail);
    }

    private boolean change(Owner owner, long id, Change change) {
        Boolean changed = AccountScope.callAs(
                owner.account(),
                () -> transaction.execute(status -> {
                    Optional<InboundMessage> mail = held(messages.lockById(id), owner);
                    mail.ifPresent(change::of);
                    return mail.isPresent();
                }));
        return Boolean.TRUE.equals(changed);
    }

    private static Optional<InboundMessage> held(Optional<InboundMessage> mail, Owner owner) {
        return mail.filter(found -> found.isHeld() && found.isOf(owner.user()));
    }
}
