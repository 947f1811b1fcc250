package org.posthorn.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs that accounts asked for. */
@Repository
class Jobs {

    private static final String ADD = """
            insert into job (id, account_id, kind, state, requested_by, requested_at, contact_id, subject, step, position_key,
                done, total, counts, attempts, only_once)
            values (:id, :account, :kind, 'QUEUED', :by, :at, :contact, :subject, 0, 0, 0, 0, '', 0, :once)
            """;

    private static final String FIND = """
            select id, account_id, kind, state, requested_by, requested_at, contact_id, done, total, counts, result_blob,
                result_size, failure, finished_at
            from job where account_id = :account
            """;

    private final JdbcClient database;
    private final Clock clock;

    Jobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param by null for the clock
     * @param subject what the job needs to know of the person, or null
     * @param once if given, the job is added once only
     */
    record Wanted(
            AccountId account,
            JobKind kind,
            @Nullable UserId by,
            @Nullable Long contact,
            @Nullable String subject,
            @Nullable String once) {}

    /** Its id, or empty where it was there already and is wanted once only. */
    Optional<Long> add(Wanted wanted) {
        long id = TimeOrderedId.next();
        UserId by = wanted.by();
        try {
            database.sql(ADD)
                    .param("id", id)
                    .param("account", wanted.account().value())
                    .param("kind", wanted.kind().name())
                    .param("by", by == null ? null : by.value())
                    .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("contact", wanted.contact())
                    .param("subject", wanted.subject())
                    .param("once", wanted.once())
                    .update();
            return Optional.of(id);
        } catch (DuplicateKeyException e) {
            // Another node was quicker.
            return Optional.empty();
        }
    }

    Optional<Job> find(AccountId account, long id) {
        return database.sql(FIND + " and id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(Jobs::job)
                .optional();
    }

    /** The newest of that kind. */
    Optional<Job> latest(AccountId account, JobKind kind) {
        return database.sql(FIND + " and kind = :kind order by id desc limit 1")
                .param("account", account.value())
                .param("kind", kind.name())
                .query(Jobs::job)
                .optional();
    }

    /** The one of that kind about a contact, or about none, that has not ended. */
    Optional<Job> open(AccountId account, JobKind kind, @Nullable Long contact) {
        return database.sql(FIND + """
                 and kind = :kind and state in ('QUEUED', 'RUNNING') and coalesce(contact_id, 0) = :contact
                order by id desc limit 1
                """)
                .param("account", account.value())
                .param("kind", kind.name())
                .param("contact", contact == null ? 0 : contact)
                .query(Jobs::job)
                .optional();
    }

    private static Job job(ResultSet row, int index) throws SQLException {
        Long by = row.getObject("requested_by", Long.class);
        String blob = row.getString("result_blob");
        return new Job(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                JobKind.valueOf(row.getString("kind")),
                JobState.valueOf(row.getString("state")),
                by == null ? null : new UserId(by),
                row.getObject("requested_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("contact_id", Long.class),
                row.getLong("done"),
                row.getLong("total"),
                CountsText.read(row.getString("counts")),
                blob == null ? null : new Job.Result(blob, row.getLong("result_size")),
                row.getString("failure"),
                time(row));
    }

    private static @Nullable Instant time(ResultSet row) throws SQLException {
        LocalDateTime utc = row.getObject("finished_at", LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
