package org.posthorn.mailroom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds rows of mails that come in, and takes them away for good with their bytes. */
@Component
class InboundRows implements BlobReferences {

    /** Over all accounts: the same bytes are kept once for all of them. */
    private static final String USED = "select distinct raw from inbound_message where raw in (:keys)";

    private static final String OLD = """
        from inbound_message where account_id = :account and state = :state and received_at < :before
        """;

    private static final String ADD = """
        insert into inbound_message (id, account_id, user_id, source, received_at, raw, size, chosen, state, attempts, next_attempt_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', 0, ?)
        """;

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final ReleasedBlobs released;

    InboundRows(JdbcClient database, JdbcOperations batches, ReleasedBlobs released) {
        this.database = database;
        this.batches = batches;
        this.released = released;
    }

    /** @param nextAttempt when the worker takes them up, unless somebody has filed them before */
    void add(Collection<Arrival> arrivals, Instant nextAttempt) {
        batches.batchUpdate(
                ADD, arrivals.stream().map(arrival -> row(arrival, nextAttempt)).toList());
    }

    private static Object[] row(Arrival arrival, Instant nextAttempt) {
        return new Object[] {
            arrival.id(),
            arrival.account().value(),
            arrival.user().value(),
            arrival.source().name(),
            utc(arrival.at()),
            arrival.kept().key(),
            arrival.kept().size(),
            arrival.chosen(),
            utc(nextAttempt)
        };
    }

    @Override
    public Set<String> usedAmong(Collection<String> keys) {
        return new HashSet<>(
                database.sql(USED).param("keys", keys).query(String.class).list());
    }

    long olderThan(AccountId account, InboundState state, Instant before) {
        return about("select count(*) " + OLD, account, state, before)
                .query(Long.class)
                .single();
    }

    /** @return how many it took */
    long removeOlderThan(AccountId account, InboundState state, Instant before, int limit) {
        return remove(
                account,
                about("select id " + OLD + " order by received_at limit :limit", account, state, before)
                        .param("limit", limit)
                        .query(Long.class)
                        .list());
    }

    /** @return how many there were */
    long remove(AccountId account, List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        released.release(
                of("select raw from inbound_message where account_id = :account and id in (:ids)", account, ids)
                        .query(String.class)
                        .list());
        return of("delete from inbound_message where account_id = :account and id in (:ids)", account, ids)
                .update();
    }

    /** The rows of mails that are logged under these ids. */
    List<Long> ofLogged(AccountId account, List<Long> logged) {
        return of(
                        "select id from inbound_message where account_id = :account and logged_email_id in (:ids)",
                        account,
                        logged)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, AccountId account, List<Long> ids) {
        return database.sql(sql).param("account", account.value()).param("ids", ids);
    }

    private JdbcClient.StatementSpec about(String sql, AccountId account, InboundState state, Instant before) {
        return database.sql(sql)
                .param("account", account.value())
                .param("state", state.name())
                .param("before", utc(before));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
