package org.posthorn.activity;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether users want their bells to ring, for a mail and at all (S3, F6). Asks the tables, since whoever judges hits does so for
 * many accounts in one transaction: the account's own repositories are bound to one account there and would find nobody.
 */
@Component
class WantedNotices {

    private static final String REFUSALS = """
        select (select count(*) from preferences where account_id = :account and user_id = :user and notify = false)
             + (select count(*) from muted_email
                where account_id = :account and user_id = :user and email_id = :email) as refusals
        """;

    private final JdbcClient database;

    WantedNotices(JdbcClient database) {
        this.database = database;
    }

    /** True unless the user said no, to all notices or to those about this mail. */
    boolean by(AccountId account, UserId user, OutgoingEmailId email) {
        return database.sql(REFUSALS)
                        .param("account", account.value())
                        .param("user", user.value())
                        .param("email", email.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
