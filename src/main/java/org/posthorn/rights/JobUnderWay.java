package org.posthorn.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.rights.DueJobs.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A job in the hands of this node. Where it is, is kept with each step; so is the lease. Each of its methods throws {@link JobLost} once
 * somebody else has the job.
 */
final class JobUnderWay {

    private static final String READ = """
        select subject, contact_id, requested_by, step, position_key, done, counts from job
        where id = :id and account_id = :account
        """;

    private static final String CHANGE = """
        update job set leased_until = :until, {changes}
        where id = :id and account_id = :account and runner = :runner and state = 'RUNNING'
        """;

    private final Taken taken;
    private final JdbcClient database;
    private final Duration lease;
    private final Clock clock;
    private final Start start;
    private Counts counts;
    private long done;

    JobUnderWay(Taken taken, JdbcClient database, Duration lease, Clock clock) {
        this.taken = taken;
        this.database = database;
        this.lease = lease;
        this.clock = clock;
        this.start = read();
        this.counts = start.counts;
        this.done = start.done;
    }

    /**
     * What the job is to do, and where it was when it stopped.
     *
     * @param by 0 for the clock
     */
    record Start(
            @Nullable String subject,
            @Nullable Long contact,
            long by,
            int step,
            long position,
            long done,
            Counts counts) {}

    private Start read() {
        return database.sql(READ)
                .param("id", taken.id())
                .param("account", taken.account().value())
                .query((row, index) -> new Start(
                        row.getString("subject"),
                        row.getObject("contact_id", Long.class),
                        row.getLong("requested_by"),
                        row.getInt("step"),
                        row.getLong("position_key"),
                        row.getLong("done"),
                        CountsText.read(row.getString("counts"))))
                .single();
    }

    Start start() {
        return start;
    }

    AccountId account() {
        return taken.account();
    }

    Counts counts() {
        return counts;
    }

    /** Says how much there is to do. */
    void expect(long total) {
        change("total = :total", total);
    }

    /** Something more is done; to be called every few seconds at least. */
    void advance(long more) {
        done += more;
        change("done = :done", done);
    }

    /** A step is done: after a crash the job goes on there. In the transaction of the step. */
    void advance(Counts more, int step, long position) {
        counts = counts.plus(more);
        done += more.total();
        held("done = :done, counts = :counts, step = :step, position_key = :position")
                .param("done", done)
                .param("counts", CountsText.of(counts))
                .param("step", step)
                .param("position", position)
                .update();
        check();
    }

    /** All is done. */
    void finish(Job.@Nullable Result result) {
        int ended = held("""
            state = 'DONE', subject = null, failure = null, finished_at = :now, done = greatest(done, total),
            total = greatest(done, total), result_blob = :blob, result_size = :size\
            """)
                .param("now", now())
                .param("blob", result == null ? null : result.blob())
                .param("size", result == null ? null : result.size())
                .update();
        if (ended == 0) {
            throw new JobLost();
        }
    }

    /** It failed, and is tried again after a pause, or never. */
    void fail(String why, boolean forever) {
        String end = forever ? "state = 'FAILED', subject = null, finished_at = :now" : "state = 'QUEUED'";
        StatementSpec failed = held(end + ", failure = :why").param("why", why);
        (forever ? failed.param("now", now()) : failed).update();
    }

    private void change(String column, long value) {
        String name = column.substring(0, column.indexOf(' '));
        if (held(column).param(name, value).update() == 0) {
            throw new JobLost();
        }
    }

    private void check() {
        if (database.sql("select count(*) from job where id = :id and account_id = :account and runner = :runner")
                        .param("id", taken.id())
                        .param("account", taken.account().value())
                        .param("runner", taken.runner())
                        .query(Long.class)
                        .single()
                == 0) {
            throw new JobLost();
        }
    }

    private StatementSpec held(String changes) {
        return database.sql(CHANGE.replace("{changes}", changes))
                .param("until", now().plus(lease))
                .param("id", taken.id())
                .param("account", taken.account().value())
                .param("runner", taken.runner());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
