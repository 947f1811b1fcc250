package org.posthorn.activity;

import java.util.List;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether users want their bells to ring at all (S3). Asks the table, since whoever judges hits does so for many accounts
 * in one transaction: the account's own repositories are bound to one account there and would find nobody.
 */
@Component
class WantedNotices {

    // user_id is the key, and a user belongs to one account: naming the account would narrow nothing.
    private static final String NOTIFY = "select notify from preferences where user_id = :user";

    private final JdbcClient database;

    WantedNotices(JdbcClient database) {
        this.database = database;
    }

    /** True unless the user said no. */
    boolean by(UserId user) {
        List<Boolean> answers = database.sql(NOTIFY)
                .param("user", user.value())
                .query(Boolean.class)
                .list();
        return !answers.contains(false);
    }
}
