package org.posthorn.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.mailbox.PastMailJob.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what users asked to have logged of the past. */
@Repository
class PastMailJobs {

    private static final String LATEST = """
        select id, mailbox_id, from_at, to_at, state, folder, page, seen, logged, estimate, finished_at from past_mail_job
        where account_id = :account and mailbox_id = :mailbox
        """;

    private static final String ADD = """
        insert into past_mail_job (id, account_id, mailbox_id, from_at, to_at, state, folder, seen, logged, started_at)
        values (:id, :account, :mailbox, :from, :to, 'RUNNING', 'SENT', 0, 0, :now)
        """;

    private static final String ADVANCE = """
        update past_mail_job set folder = :folder, page = :page, seen = :seen, logged = :logged, estimate = :estimate
        where id = :id and account_id = :account
        """;

    private static final String SET_STATE = """
        update past_mail_job set state = :state, finished_at = :finished
        where id = :id and account_id = :account and state in ('RUNNING', 'PAUSED')
        """;

    private final JdbcClient database;
    private final Clock clock;

    PastMailJobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The one that was asked for last. */
    Optional<PastMailJob> latest(AccountId account, long mailbox) {
        return of(LATEST + " order by id desc limit 1", account, mailbox)
                .query(PastMailJobs::job)
                .optional();
    }

    Optional<PastMailJob> running(AccountId account, long mailbox) {
        return of(LATEST + " and state = 'RUNNING' order by id limit 1", account, mailbox)
                .query(PastMailJobs::job)
                .optional();
    }

    void add(AccountId account, PastMailJob job) {
        of(ADD, account, job.mailbox())
                .param("id", job.id())
                .param("from", utc(job.from()))
                .param("to", utc(job.to()))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** @param job how far it is now; its state stays whatever its user wants meanwhile */
    void advance(AccountId account, PastMailJob job) {
        database.sql(ADVANCE)
                .param("account", account.value())
                .param("id", job.id())
                .param("folder", job.folder().name())
                .param("page", job.page())
                .param("seen", job.seen())
                .param("logged", job.logged())
                .param("estimate", job.estimate())
                .update();
    }

    /** @return false when it had ended already */
    boolean enter(AccountId account, long job, State state) {
        return database.sql(SET_STATE)
                        .param("account", account.value())
                        .param("id", job)
                        .param("state", state.name())
                        .param("finished", state.ended() ? utc(clock.instant()) : null)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, AccountId account, long mailbox) {
        return database.sql(sql).param("account", account.value()).param("mailbox", mailbox);
    }

    private static PastMailJob job(ResultSet row, int index) throws SQLException {
        long estimate = row.getLong("estimate");
        Long known = row.wasNull() ? null : estimate;
        return new PastMailJob(
                row.getLong("id"),
                row.getLong("mailbox_id"),
                row.getObject("from_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("to_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                State.valueOf(row.getString("state")),
                Folder.valueOf(row.getString("folder")),
                row.getString("page"),
                row.getLong("seen"),
                row.getLong("logged"),
                known,
                finished(row));
    }

    private static @Nullable Instant finished(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("finished_at", LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
