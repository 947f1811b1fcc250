package org.posthorn.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.posthorn.mailbox.MailProviderException.CursorExpired;
import org.posthorn.mailbox.MailboxFolders.Gap;
import org.posthorn.mailbox.MailboxFolders.Place;
import org.posthorn.mailbox.MailboxLeases.Lease;
import org.springframework.stereotype.Component;

/**
 * Reads what is new in a folder, page by page. How far it is read is noted only once each mail of a page was dealt with: a crash
 * repeats, and never loses.
 */
@Component
class ReadingFolder {

    /** So that nobody waits long for another folder. */
    private static final int PAGES_AT_ONCE = 20;

    /** Providers file mail by their own clocks, and late. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private final MailboxFolders folders;
    private final MailProviders providers;
    private final GivingAccess access;
    private final DealingWithMail dealing;
    private final Clock clock;

    ReadingFolder(
            MailboxFolders folders,
            MailProviders providers,
            GivingAccess access,
            DealingWithMail dealing,
            Clock clock) {
        this.folders = folders;
        this.providers = providers;
        this.access = access;
        this.dealing = dealing;
        this.clock = clock;
    }

    /**
     * Reads on.
     *
     * @return whether there is more already
     * @throws MailProviderException when the provider gives nothing just now
     * @throws IOException when a mail can't be kept just now
     */
    boolean read(Lease lease, ConnectedMailbox mailbox, Folder folder) throws IOException {
        Optional<Place> place = folders.find(mailbox, folder);
        if (place.isEmpty()) {
            folders.advance(mailbox, folder, beginning(mailbox, folder), clock.instant());
            return false;
        }
        Gap gap = place.get().gap();
        return gap == null
                ? readNews(lease, mailbox, folder, place.get())
                : readGap(lease, mailbox, folder, place.get().cursor(), gap);
    }

    private String beginning(ConnectedMailbox mailbox, Folder folder) {
        return access.call(mailbox, token -> providers.of(mailbox.provider()).changes(token, folder, null))
                .cursor();
    }

    private boolean readNews(Lease lease, ConnectedMailbox mailbox, Folder folder, Place place) throws IOException {
        String cursor = place.cursor();
        for (int page = 0; page < PAGES_AT_ONCE; page++) {
            Instant asked = clock.instant();
            Changes news;
            try {
                String from = cursor;
                news = access.call(
                        mailbox, token -> providers.of(mailbox.provider()).changes(token, folder, from));
            } catch (CursorExpired e) {
                // The new cursor first: what comes while the gap is read is not lost either.
                String fresh = beginning(mailbox, folder);
                Gap gap =
                        new Gap(place.syncedAt().minus(OVERLAP), clock.instant().plus(OVERLAP), null);
                folders.catchUp(mailbox, folder, fresh, gap);
                return true;
            }
            for (FoundMail found : news.added()) {
                dealing.deal(lease, mailbox, folder, false, found);
            }
            lease.renew();
            cursor = news.cursor();
            folders.advance(mailbox, folder, cursor, asked);
            if (!news.more()) {
                return false;
            }
        }
        return true;
    }

    private boolean readGap(Lease lease, ConnectedMailbox mailbox, Folder folder, String cursor, Gap gap)
            throws IOException {
        PastMails page;
        try {
            page = access.call(
                    mailbox,
                    token -> providers.of(mailbox.provider()).past(token, folder, gap.from(), gap.to(), gap.page()));
        } catch (CursorExpired e) {
            folders.catchUp(mailbox, folder, cursor, new Gap(gap.from(), gap.to(), null));
            return true;
        }
        for (FoundMail found : page.mails()) {
            dealing.deal(lease, mailbox, folder, false, found);
        }
        lease.renew();
        String next = page.cursor();
        folders.catchUp(mailbox, folder, cursor, next == null ? null : new Gap(gap.from(), gap.to(), next));
        return true;
    }
}
