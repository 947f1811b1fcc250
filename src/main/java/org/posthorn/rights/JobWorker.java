package org.posthorn.rights;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.rights.DueJobs.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does the jobs of all accounts, a few at a time, each on one node. */
@Component
class JobWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 3;
    private static final int MAX_FAILURES = 5;

    private final DueJobs due;
    private final List<JobWork> works;
    private final JdbcClient database;
    private final RightsSettings settings;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile @Nullable Thread dispatcher;
    private volatile boolean stopping;

    JobWorker(DueJobs due, List<JobWork> works, JdbcClient database, RightsSettings settings, Clock clock) {
        this.due = due;
        this.works = works;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** There is a new job. */
    void wake() {
        LockSupport.unpark(dispatcher);
    }

    @Override
    public void start() {
        stopping = false;
        dispatcher = Thread.ofPlatform().daemon().name("jobs").start(this::dispatchAll);
    }

    /** What is under way is cut off at its next step, and taken up again by whoever comes. */
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
        ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
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
        Optional<Taken> taken = take();
        if (taken.isEmpty()) {
            free.release();
            return false;
        }
        desks.execute(() -> {
            try {
                run(taken.get());
            } finally {
                free.release();
                wake();
            }
        });
        return true;
    }

    private Optional<Taken> take() {
        try {
            return due.take();
        } catch (DataAccessException e) {
            LOG.debug("Jobs can't be looked for just now.", e);
            return Optional.empty();
        }
    }

    /** Does one job, now and here. */
    void run(Taken taken) {
        AccountScope.callAs(taken.account(), () -> {
            JobUnderWay job = new JobUnderWay(taken, database, settings.lease(), clock);
            try {
                work(taken).run(job);
            } catch (JobLost e) {
                LOG.info("Job {} goes on elsewhere.", taken.id());
            } catch (IOException | RuntimeException e) {
                failed(taken, job, e);
            }
            return taken;
        });
    }

    private JobWork work(Taken taken) {
        JobKind kind = JobKind.valueOf(one(taken, "kind", String.class));
        return works.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    /** Messages of exceptions may quote people's data: only their kind is told. */
    private void failed(Taken taken, JobUnderWay job, Exception e) {
        if (stopping) {
            return;
        }
        LOG.warn("Job {} failed ({}).", taken.id(), e.getClass().getSimpleName());
        LOG.debug("Job {}", taken.id(), e);
        job.fail(e.getClass().getSimpleName(), one(taken, "attempts", Integer.class) >= MAX_FAILURES);
    }

    private <T> T one(Taken taken, String column, Class<T> type) {
        return database.sql("select " + column + " from job where id = :id and account_id = :account")
                .param("id", taken.id())
                .param("account", taken.account().value())
                .query(type)
                .single();
    }
}
