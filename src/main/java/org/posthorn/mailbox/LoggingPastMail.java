package org.posthorn.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.mailbox.MailProviderException.CursorExpired;
import org.posthorn.mailbox.MailboxLeases.Lease;
import org.posthorn.mailbox.PastMailJob.State;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Logs mail of the past when its user asks for it (G13): a page at a time between two readings of what is new, each noted in
 * the job's row, so that it goes on after a restart where it was.
 */
@Service
public class LoggingPastMail {

    private static final int BETWEEN_LOOKS = 10;

    private final PastMailJobs jobs;
    private final MailProviders providers;
    private final GivingAccess access;
    private final DealingWithMail dealing;
    private final MailboxTable mailboxes;
    private final MailboxWorker worker;
    private final Clock clock;

    LoggingPastMail(
            PastMailJobs jobs,
            MailProviders providers,
            GivingAccess access,
            DealingWithMail dealing,
            MailboxTable mailboxes,
            // It runs the jobs, and starts long after this is built.
            @Lazy MailboxWorker worker,
            Clock clock) {
        this.jobs = jobs;
        this.providers = providers;
        this.access = access;
        this.dealing = dealing;
        this.mailboxes = mailboxes;
        this.worker = worker;
        this.clock = clock;
    }

    /** The job that was asked for last. */
    public Optional<PastMailJob> latest(ConnectedMailbox mailbox) {
        return jobs.latest(mailbox.account(), mailbox.id());
    }

    /**
     * Asks for a span of time; a job that is under way ends.
     *
     * @throws InvalidInput when the span is none, or lies in the future, or the mailbox can't be read
     */
    public PastMailJob start(ConnectedMailbox mailbox, Instant from, Instant to) {
        if (!mailbox.connected()) {
            throw new InvalidInput("id", "The mailbox has to be connected again first.");
        }
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "must be later than from.");
        }
        if (from.isAfter(clock.instant())) {
            throw new InvalidInput("from", "must not lie in the future.");
        }
        latest(mailbox).ifPresent(job -> jobs.enter(mailbox.account(), job.id(), State.CANCELLED));
        PastMailJob job = new PastMailJob(
                TimeOrderedId.next(), mailbox.id(), from, to, State.RUNNING, Folder.SENT, null, 0, 0, null, null);
        jobs.add(mailbox.account(), job);
        wake(mailbox);
        return job;
    }

    /**
     * Pauses it, lets it run again, or cancels it.
     *
     * @return how it stands then; empty when there is none
     * @throws InvalidInput when it has ended
     */
    public Optional<PastMailJob> enter(ConnectedMailbox mailbox, State state) {
        Optional<PastMailJob> job = latest(mailbox);
        if (job.isPresent() && !jobs.enter(mailbox.account(), job.get().id(), state)) {
            throw new InvalidInput("state", "The job has ended.");
        }
        wake(mailbox);
        return latest(mailbox);
    }

    private void wake(ConnectedMailbox mailbox) {
        mailboxes.wake(mailbox.account(), mailbox.id());
        worker.wake();
    }

    /** Does a page of the job that runs. @return whether there is more to do */
    boolean step(Lease lease, ConnectedMailbox mailbox) throws IOException {
        Optional<PastMailJob> running = jobs.running(mailbox.account(), mailbox.id());
        if (running.isEmpty()) {
            return false;
        }
        PastMailJob job = running.get();
        PastMails page;
        try {
            page = access.call(
                    mailbox,
                    token -> providers
                            .of(mailbox.provider())
                            .past(token, job.folder(), job.from(), job.to(), job.page()));
        } catch (CursorExpired e) {
            jobs.advance(mailbox.account(), at(job, job.folder(), null, job.seen(), job.logged(), job.estimate()));
            return true;
        }
        return dealWithAll(lease, mailbox, job, page);
    }

    /** Who pauses or cancels it does not wait for the end of a page; when it goes on, the page is read again and nothing doubles. */
    private boolean dealWithAll(Lease lease, ConnectedMailbox mailbox, PastMailJob job, PastMails page)
            throws IOException {
        long logged = 0;
        int n = 0;
        for (FoundMail found : page.mails()) {
            if (n++ % BETWEEN_LOOKS == 0 && !runs(mailbox, job)) {
                return false;
            }
            logged += dealing.deal(lease, mailbox, job.folder(), true, found) ? 1 : 0;
        }
        lease.renew();
        return advance(mailbox, job, page, logged);
    }

    private boolean runs(ConnectedMailbox mailbox, PastMailJob job) {
        return jobs.running(mailbox.account(), mailbox.id())
                .filter(running -> running.id() == job.id())
                .isPresent();
    }

    private boolean advance(ConnectedMailbox mailbox, PastMailJob job, PastMails page, long logged) {
        boolean folderEnds = page.cursor() == null;
        boolean first = job.page() == null;
        Long estimate = first && page.estimate() != null
                ? Long.valueOf((job.estimate() == null ? 0 : job.estimate()) + page.estimate())
                : job.estimate();
        Folder folder = folderEnds ? Folder.INBOX : job.folder();
        jobs.advance(
                mailbox.account(),
                at(job, folder, page.cursor(), job.seen() + page.mails().size(), job.logged() + logged, estimate));
        boolean ends = folderEnds && job.folder() == Folder.INBOX;
        if (ends) {
            jobs.enter(mailbox.account(), job.id(), State.DONE);
        }
        return !ends;
    }

    private static PastMailJob at(
            PastMailJob job, Folder folder, @Nullable String page, long seen, long logged, @Nullable Long estimate) {
        return new PastMailJob(
                job.id(), job.mailbox(), job.from(), job.to(), job.state(), folder, page, seen, logged, estimate, null);
    }
}
