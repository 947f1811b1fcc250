package org.posthorn.activity.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.DueWebhooks.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the outbox worked off, a number of webhooks at a time, and swept now and then. */
@Component
class WebhookWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration SWEEP = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(4);
    private static final int AT_ONCE = 16;

    private final DueWebhooks due;
    private final DeliveringWebhooks delivering;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile @Nullable Thread dispatcher;
    private volatile boolean stopping;
    private Instant swept = Instant.EPOCH;

    WebhookWorker(DueWebhooks due, DeliveringWebhooks delivering, Clock clock) {
        this.due = due;
        this.delivering = delivering;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliveriesQueued queued) {
        LockSupport.unpark(dispatcher);
    }

    @Override
    public void start() {
        stopping = false;
        dispatcher = Thread.ofPlatform().daemon().name("webhook-worker").start(this::run);
    }

    @Override
    public void stop() {
        Thread thread = dispatcher;
        dispatcher = null;
        stopping = true;
        LockSupport.unpark(thread);
        try {
            if (thread != null) {
                thread.join(STOP_DEADLINE);
            }
            free.tryAcquire(AT_ONCE, STOP_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return dispatcher != null;
    }

    private void run() {
        ExecutorService desks = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("webhook-", 0).factory());
        while (!stopping) {
            dispatch(desks);
            LockSupport.parkNanos(this, IDLE.toNanos());
        }
        // Nobody is interrupted: the embedded database would take harm. What is cut off is posted again after the next
        // start.
        desks.shutdown();
    }

    private void dispatch(ExecutorService desks) {
        try {
            sweep();
            List<Due> waiting = due.at(clock.instant(), AT_ONCE);
            waiting.stream()
                    .filter(webhook -> free.tryAcquire())
                    .forEach(webhook -> desks.execute(() -> work(webhook)));
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "Webhooks wait: the database can't be asked now ({}).",
                    e.getClass().getSimpleName());
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (now.isAfter(swept.plus(SWEEP))) {
            due.expire(now.minus(Patience.WITH_DELIVERY), now);
            due.purge(now.minus(KEPT));
            swept = now;
        }
    }

    private void work(Due webhook) {
        try {
            delivering.deliver(webhook, () -> stopping);
            LockSupport.unpark(dispatcher);
        } catch (InterruptedException e) {
            log.debug("Stopped while deliveries wait; the next start takes them up.");
        } catch (RuntimeException e) {
            log.warn("Webhook {} waits ({}).", webhook.id(), e.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }
}
