package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.SizedStream;
import org.springframework.stereotype.Component;

/**
 * Takes mail in. Once a method has returned, the mail's very bytes and the note of whose it is are kept, and it ends as
 * logged or in quarantine: never nowhere, never twice (G16).
 */
@Component
public class Receiving {

    /** How long the worker leaves a mail to the thread that files it for somebody who waits. */
    static final Duration HEAD_START = Duration.ofMinutes(1);

    private final BlobStore blobs;
    private final InboundRows rows;
    private final FilingInbound filing;
    private final InboundWorker worker;
    private final Receipts receipts;
    private final MailroomSettings settings;
    private final MailMeters meters;
    private final Clock clock;

    Receiving(
            BlobStore blobs,
            InboundRows rows,
            FilingInbound filing,
            InboundWorker worker,
            Receipts receipts,
            MailroomSettings settings,
            MailMeters meters,
            Clock clock) {
        this.blobs = blobs;
        this.rows = rows;
        this.filing = filing;
        this.worker = worker;
        this.receipts = receipts;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whose a mail is. */
    public record Owner(AccountId account, UserId user) {}

    /**
     * Keeps a mail; it is filed soon after.
     *
     * @param chosen the records that it goes to, or null when nobody chose; empty means: to none (G10)
     * @throws TooLarge when it is larger than any that is taken
     * @throws IOException when the stream fails or there is no room; nothing is kept then
     */
    public Receipt receive(Owner owner, Source source, InputStream mail, @Nullable List<RecordRef> chosen)
            throws IOException {
        Instant now = clock.instant();
        long id = enter(Arrival.of(owner, source, keep(mail), chosen, now), now);
        worker.wake();
        return new Receipt(id, null);
    }

    /**
     * Keeps one mail for several users, each of whom gets it.
     *
     * @throws IOException as above; some of them may have it all the same, and get it again when it is sent again
     */
    public void receiveForAll(Collection<Owner> owners, Source source, InputStream mail) throws IOException {
        Kept kept = keep(mail);
        Instant now = clock.instant();
        List<Arrival> arrivals = owners.stream()
                .map(owner -> Arrival.of(owner, source, kept, null, now))
                .toList();
        enter(arrivals, now);
        worker.wake();
    }

    /** Keeps a mail and files it at once; when that fails, it is tried again later and the receipt has no filing. */
    public Receipt receiveNow(Owner owner, Source source, InputStream mail, @Nullable List<RecordRef> chosen)
            throws IOException {
        Instant now = clock.instant();
        long id = enter(Arrival.of(owner, source, keep(mail), chosen, now), now.plus(HEAD_START));
        return new Receipt(id, filing.file(owner.account(), id).orElse(null));
    }

    private Kept keep(InputStream mail) throws IOException {
        SizedStream sized = new SizedStream(mail, settings.maxMail().toBytes());
        try {
            return new Kept(blobs.put(sized), sized.size());
        } catch (SizedStream.TooMuch e) {
            throw new TooLarge(settings.maxMail());
        }
    }

    private long enter(Arrival arrival, Instant nextAttempt) throws IOException {
        enter(List.of(arrival), nextAttempt);
        return arrival.id();
    }

    /** The row first: a receipt must never bring back what its sender was told is not kept. */
    private void enter(List<Arrival> arrivals, Instant nextAttempt) throws IOException {
        rows.add(arrivals, nextAttempt);
        receipts.keep(arrivals);
        arrivals.forEach(arrival -> meters.received(arrival.source()));
    }
}
