package org.posthorn.correspondence;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.ReplySink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of each answer once, by whichever ways and how often it is seen (T13). */
@Component
class CountingReplies {

    /** Before the insert, whose foreign key would hold it shared: two that do so would wait for one another. */
    private static final String LOCK =
            "select id from outgoing_email where id = :email and account_id = :account for update";

    private static final String NOTE =
            "insert ignore into counted_reply (email_id, reply, account_id) values (:email, :reply, :account)";

    private final JdbcClient database;
    private final ReplySink replies;

    CountingReplies(JdbcClient database, ReplySink replies) {
        this.database = database;
        this.replies = replies;
    }

    /**
     * Somebody answered, in the transaction of the caller.
     *
     * @param key of the answer
     * @param at when it was written
     */
    void count(AccountId account, OutgoingEmailId email, NaturalKey key, EmailAddress from, Instant at) {
        database.sql(LOCK)
                .param("email", email.value())
                .param("account", account.value())
                .query(Long.class)
                .optional();
        int first = database.sql(NOTE)
                .param("email", email.value())
                .param("reply", key.bytes())
                .param("account", account.value())
                .update();
        if (first == 1) {
            replies.replied(email, from, at);
        }
    }
}
