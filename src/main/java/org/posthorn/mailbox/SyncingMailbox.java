package org.posthorn.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.posthorn.mailbox.MailProviderException.AccessRefused;
import org.posthorn.mailbox.MailProviderException.Refused;
import org.posthorn.mailbox.MailProviderException.TryLater;
import org.posthorn.mailbox.MailProviderException.UnknownClient;
import org.posthorn.mailbox.MailboxLeases.Lease;
import org.posthorn.mailbox.MailboxLeases.LeaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One turn with a mailbox: what is new, a page of what its user wants of the past, and the provider's promise to tell. One call
 * at a time: what its user sends meanwhile makes two, and refreshing a token three at most.
 */
@Component
class SyncingMailbox {

    private static final Logger log = LoggerFactory.getLogger(SyncingMailbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration HOPELESS = Duration.ofMinutes(15);

    private final MailboxTable mailboxes;
    private final ReadingFolder reading;
    private final LoggingPastMail past;
    private final KeepingWatch watching;
    private final MailboxSettings settings;
    private final Clock clock;

    SyncingMailbox(
            MailboxTable mailboxes,
            ReadingFolder reading,
            LoggingPastMail past,
            KeepingWatch watching,
            MailboxSettings settings,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.reading = reading;
        this.past = past;
        this.watching = watching;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the turn, and gives the lease back whatever comes of it. */
    void turn(Lease lease) {
        try {
            boolean more = mailboxes
                    .find(lease.account(), lease.mailbox())
                    .map(mailbox -> read(lease, mailbox))
                    .orElse(false);
            lease.succeed(clock.instant()
                    .plus(more ? Duration.ZERO : jittered(settings.mailbox().poll())));
        } catch (LeaseLost e) {
            log.debug("Mailbox {} goes on elsewhere.", lease.mailbox());
        } catch (TryLater e) {
            Duration pause = pause(lease.failures());
            fail(lease, pause.compareTo(e.delay()) > 0 ? pause : jittered(e.delay()), Trouble.PROVIDER_BUSY, e);
        } catch (AccessRefused e) {
            fail(lease, HOPELESS, Trouble.CONSENT_ENDED, e);
        } catch (UnknownClient e) {
            fail(lease, HOPELESS, Trouble.REGISTRATION, e);
        } catch (Refused e) {
            fail(lease, pause(lease.failures()), Trouble.REFUSED, e);
        } catch (RuntimeException e) {
            fail(lease, pause(lease.failures()), Trouble.FAILED, e);
        }
    }

    private boolean read(Lease lease, ConnectedMailbox mailbox) {
        try {
            boolean more = false;
            for (Folder folder : Folder.values()) {
                more |= reading.read(lease, mailbox, folder);
            }
            more |= past.step(lease, mailbox);
            watching.keep(mailbox);
            return more;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages of exceptions may quote mail: only their kind is told. */
    private void fail(Lease lease, Duration pause, Trouble trouble, RuntimeException e) {
        log.info(
                "Mailbox {} waits {} ({}, {}).",
                lease.mailbox(),
                pause,
                trouble,
                e.getClass().getSimpleName());
        log.debug("Mailbox {}", lease.mailbox(), e);
        lease.fail(clock.instant().plus(pause), trouble);
    }

    /** Longer with each failure in a row, and never for all at the same moment. */
    static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return jittered(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }

    /** As long, and up to a tenth longer. */
    private static Duration jittered(Duration wait) {
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 10 + 1));
    }
}
