package org.posthorn.mailroom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept mails of all accounts whose turn has come; each is then filed within its account. */
@Repository
class DueMails {

    private static final String DUE = """
        select id, account_id, size from inbound_message
        where state = 'RECEIVED' and next_attempt_at <= :now order by next_attempt_at, id limit :limit
        """;

    private static final String WAITING = "select count(*) from inbound_message where state = 'RECEIVED'";

    private final JdbcClient database;

    DueMails(JdbcClient database) {
        this.database = database;
    }

    /** @param size in bytes */
    record DueMail(long id, AccountId account, long size) {}

    /** How many wait in all accounts, whether their turn has come or not. */
    long waiting() {
        return database.sql(WAITING).query(Long.class).single();
    }

    /** The longest waiting first. */
    List<DueMail> at(Instant now, int limit) {
        return database.sql(DUE)
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) ->
                        new DueMail(row.getLong("id"), new AccountId(row.getLong("account_id")), row.getLong("size")))
                .list();
    }
}
