package org.posthorn.mailbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailbox.MailProviderException.AccessRefused;
import org.posthorn.mailbox.MailboxWatches.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has providers tell of news where they can reach this server, and prolongs that at half of its life. Polling goes on all the
 * same, so nothing depends on it.
 */
@Component
class KeepingWatch {

    private static final Logger log = LoggerFactory.getLogger(KeepingWatch.class);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailboxWatches watches;
    private final MailProviders providers;
    private final GivingAccess access;
    private final MailboxSettings settings;
    private final Clock clock;
    private final Map<Long, Instant> notBefore = new ConcurrentHashMap<>();

    KeepingWatch(
            MailboxWatches watches,
            MailProviders providers,
            GivingAccess access,
            MailboxSettings settings,
            Clock clock) {
        this.watches = watches;
        this.providers = providers;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    void keep(ConnectedMailbox mailbox) {
        if (!wanted(mailbox.provider())
                || clock.instant().isBefore(notBefore.getOrDefault(mailbox.id(), Instant.MIN))) {
            return;
        }
        try {
            folders(mailbox.provider()).forEach(folder -> keep(mailbox, folder));
        } catch (AccessRefused e) {
            throw e;
        } catch (MailProviderException e) {
            log.info(
                    "Mailbox {} is polled only ({}).",
                    mailbox.id(),
                    e.getClass().getSimpleName());
            notBefore.put(mailbox.id(), clock.instant().plus(AFTER_REFUSAL));
        }
    }

    private boolean wanted(Provider provider) {
        return settings.reachable()
                && (provider == Provider.MICROSOFT || !settings.google().topic().isEmpty());
    }

    /** Gmail has one watch for the whole mailbox. */
    private static List<Folder> folders(Provider provider) {
        return provider == Provider.GOOGLE ? List.of(Folder.SENT) : List.of(Folder.values());
    }

    private void keep(ConnectedMailbox mailbox, Folder folder) {
        Optional<Kept> kept = watches.find(mailbox, folder);
        Instant now = clock.instant();
        if (kept.isEmpty() || !kept.get().watch().expires().isAfter(now)) {
            begin(mailbox, folder);
        } else if (!kept.get().renewAt().isAfter(now)) {
            prolong(mailbox, kept.get());
        }
    }

    private void begin(ConnectedMailbox mailbox, Folder folder) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String url = settings.publicUrl()
                + (mailbox.provider() == Provider.GOOGLE
                        ? "/hooks/gmail"
                        : "/hooks/graph/" + PublicId.of(mailbox.id()));
        keep(
                mailbox,
                folder,
                secret,
                access.call(mailbox, token -> providers.of(mailbox.provider()).watch(token, folder, url, secret)));
    }

    private void prolong(ConnectedMailbox mailbox, Kept kept) {
        try {
            Watch renewed = access.call(
                    mailbox, token -> providers.of(mailbox.provider()).renew(token, kept.watch()));
            keep(mailbox, kept.folder(), kept.secret(), renewed);
        } catch (MailProviderException.Refused | MailProviderException.MailGone e) {
            begin(mailbox, kept.folder());
        }
    }

    private void keep(ConnectedMailbox mailbox, Folder folder, String secret, Watch watch) {
        Instant now = clock.instant();
        Duration half = Duration.between(now, watch.expires()).dividedBy(2);
        watches.keep(mailbox, new Kept(folder, watch, secret, now.plus(half)));
    }
}
