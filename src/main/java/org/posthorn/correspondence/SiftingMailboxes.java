package org.posthorn.correspondence;

import java.util.List;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.SeenMail;
import org.posthorn.mailbox.Sifted;
import org.posthorn.mailbox.SiftingMail;
import org.springframework.stereotype.Component;

/** Decides which mail of connected mailboxes is logged (G11 to G13), before anything of it is kept. */
@Component
class SiftingMailboxes implements SiftingMail {

    private final SiftingSent sent;
    private final SiftingReceived received;
    private final Involved.Finder involved;
    private final Destinations destinations;
    private final Logbook logbook;

    SiftingMailboxes(
            SiftingSent sent,
            SiftingReceived received,
            Involved.Finder involved,
            Destinations destinations,
            Logbook logbook) {
        this.sent = sent;
        this.received = received;
        this.involved = involved;
        this.destinations = destinations;
        this.logbook = logbook;
    }

    @Override
    public Sifted sift(SeenMail seen) {
        if (seen.past()) {
            return siftPast(seen);
        }
        return seen.folder() == Folder.SENT ? sent.sift(seen) : received.sift(seen);
    }

    /** Of the past only mail with people who are contacts already, and it makes none (G13). */
    private Sifted siftPast(SeenMail seen) {
        if (logbook.find(seen.account(), NaturalKey.of(seen.mail()), seen.user())
                .isPresent()) {
            return new Sifted.Left();
        }
        return involved.of(seen, false)
                .filter(all -> !all.people().known().isEmpty())
                .<Sifted>map(all -> new Sifted.Wanted(List.copyOf(
                        destinations.suggested(all.people(), all.standing().wishes()))))
                .orElseGet(Sifted.Left::new);
    }
}
