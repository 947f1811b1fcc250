package org.posthorn.mailroom;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailroom.DueMails.DueMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has every kept mail filed, a few at a time: those that have just come and those that an earlier run left behind.
 * {@code posthorn.mail.waiting} tells how many there are. */
@Component
class InboundWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboundWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(4);
    private static final int AT_ONCE = 4;
    private static final int BATCH = 200;

    private final DueMails due;
    private final FilingInbound filing;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread dispatcher;
    private volatile boolean stopping;

    InboundWorker(DueMails due, FilingInbound filing, MeterRegistry meters, Clock clock) {
        this.due = due;
        this.filing = filing;
        this.clock = clock;
        Gauge.builder("posthorn.mail.waiting", due, DueMails::waiting).register(meters);
    }

    /** There is a new mail. */
    void wake() {
        LockSupport.unpark(dispatcher);
    }

    @Override
    public void start() {
        if (filing.possible()) {
            stopping = false;
            dispatcher = Thread.ofPlatform().daemon().name("mail-worker").start(this::run);
        }
    }

    @Override
    public void stop() {
        Thread thread = dispatcher;
        dispatcher = null;
        stopping = true;
        LockSupport.unpark(thread);
        try {
            if (thread != null && !thread.join(STOP_DEADLINE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return dispatcher != null;
    }

    /** Starts before the door for mail opens, and stops after it is closed. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    private void run() {
        try (ExecutorService desks = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("mail-desk-", 0).factory())) {
            while (!stopping) {
                if (dispatch(desks)) {
                    // What comes meanwhile is asked for once and filed together.
                    TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
                } else {
                    LockSupport.parkNanos(this, IDLE.toNanos());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while mails wait; the next start takes them up.");
        }
    }

    /** Returns false when there is nothing to do for now. */
    private boolean dispatch(ExecutorService desks) throws InterruptedException {
        List<DueMail> next;
        try {
            next = new ArrayList<>(due.at(clock.instant(), BATCH));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Kept mails wait: the database can't be asked now ({}).",
                    e.getClass().getSimpleName());
            return false;
        }
        next.removeIf(mail -> underWay.contains(mail.id()));
        for (List<DueMail> together : Batches.of(next)) {
            if (!handTo(desks, together)) {
                return false;
            }
        }
        return !next.isEmpty();
    }

    private boolean handTo(ExecutorService desks, List<DueMail> together) throws InterruptedException {
        while (!free.tryAcquire(1, TimeUnit.SECONDS)) {
            if (stopping) {
                return false;
            }
        }
        together.forEach(mail -> underWay.add(mail.id()));
        desks.execute(() -> file(together));
        return true;
    }

    private void file(List<DueMail> together) {
        List<Long> ids = together.stream().map(DueMail::id).toList();
        try {
            filing.fileAll(together.getFirst().account(), ids);
        } catch (RuntimeException e) {
            LOG.warn("Mails {} wait ({}).", ids, e.getClass().getSimpleName());
        } finally {
            ids.forEach(underWay::remove);
            free.release();
        }
    }
}
