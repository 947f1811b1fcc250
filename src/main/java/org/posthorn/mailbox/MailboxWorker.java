package org.posthorn.mailbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.MailboxLeases.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has the mailboxes of all accounts read when they are due, a few at a time. */
@Component
class MailboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 6;

    private final MailboxLeases leases;
    private final SyncingMailbox syncing;
    private final ObjectProvider<SiftingMail> sifting;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile @Nullable Thread dispatcher;
    private volatile boolean stopping;

    MailboxWorker(MailboxLeases leases, SyncingMailbox syncing, ObjectProvider<SiftingMail> sifting) {
        this.leases = leases;
        this.syncing = syncing;
        this.sifting = sifting;
    }

    /** A mailbox may be due earlier than it was. */
    void wake() {
        LockSupport.unpark(dispatcher);
    }

    @Override
    public void start() {
        if (sifting.getIfAvailable() != null) {
            stopping = false;
            dispatcher = Thread.ofPlatform().daemon().name("mailboxes").start(this::dispatchAll);
        }
    }

    /** What is under way is cut off, and repeated by whoever comes. */
    @Override
    public void stop() {
        Thread thread = dispatcher;
        dispatcher = null;
        stopping = true;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isRunning() {
        return dispatcher != null;
    }

    private void dispatchAll() {
        ExecutorService desks = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("mailbox-", 0).factory());
        while (!stopping) {
            if (!dispatch(desks)) {
                LockSupport.parkNanos(this, IDLE.toNanos());
            }
        }
        desks.shutdownNow();
    }

    private boolean dispatch(ExecutorService desks) {
        if (!free.tryAcquire()) {
            return false;
        }
        Optional<Lease> lease = take();
        if (lease.isEmpty()) {
            free.release();
            return false;
        }
        desks.execute(() -> {
            try {
                syncing.turn(lease.get());
            } catch (RuntimeException e) {
                log.warn(
                        "Mailbox {} waits for its lease to end ({}).",
                        lease.get().mailbox(),
                        e.getClass().getSimpleName());
            } finally {
                free.release();
                wake();
            }
        });
        return true;
    }

    private Optional<Lease> take() {
        try {
            return leases.take();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Mailboxes can't be looked for just now.", e);
            return Optional.empty();
        }
    }
}
