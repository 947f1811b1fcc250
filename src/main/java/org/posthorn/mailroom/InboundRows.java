package org.posthorn.mailroom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes rows of mails that came in for good, and lets go of their bytes. */
@Component
class InboundRows implements BlobReferences {

    /** Over all accounts: the same bytes are kept once for all of them. */
    private static final String USED = "select distinct raw from inbound_message where raw in (:keys)";

    private static final String OLD = """
        from inbound_message where account_id = :account and state = :state and received_at < :before
        """;

    private final JdbcClient database;
    private final ReleasedBlobs released;

    InboundRows(JdbcClient database, ReleasedBlobs released) {
        this.database = database;
        this.released = released;
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
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }
}
