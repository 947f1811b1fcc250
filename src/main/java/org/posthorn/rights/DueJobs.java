package org.posthorn.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs of all accounts whose turn has come: new ones, and those whose node gave no sign for too long. */
@Repository
class DueJobs {

    /** Says who holds a job: other nodes, and this one before it was started anew, are somebody else. */
    private final String runner = UUID.randomUUID().toString();

    private static final String DUE = """
            select id, account_id from job
            where state = 'QUEUED' and (leased_until is null or leased_until < :now)
                or state = 'RUNNING' and leased_until < :now
            order by id limit 1
            """;

    private static final String TAKE = """
            update job set state = 'RUNNING', runner = :runner, leased_until = :until, attempts = attempts + 1
            where id = :id and account_id = :account
                and (leased_until is null or leased_until < :now) and state in ('QUEUED', 'RUNNING')
            """;

    private final JdbcClient database;
    private final Duration lease;
    private final Clock clock;

    DueJobs(JdbcClient database, RightsSettings settings, Clock clock) {
        this.database = database;
        this.lease = settings.lease();
        this.clock = clock;
    }

    /** A job that this node holds from now on. */
    record Taken(long id, AccountId account, String runner) {}

    Optional<Taken> take() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
        return database.sql(DUE)
                .param("now", now)
                .query((row, index) -> new Taken(row.getLong("id"), new AccountId(row.getLong("account_id")), runner))
                .optional()
                .filter(job -> database.sql(TAKE)
                                .param("runner", runner)
                                .param("until", now.plus(lease))
                                .param("id", job.id())
                                .param("account", job.account().value())
                                .param("now", now)
                                .update()
                        == 1);
    }
}
