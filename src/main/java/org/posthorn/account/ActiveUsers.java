package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who may still use the server, in one statement: it is asked for each mail that comes in. */
@Component
public class ActiveUsers {

    private static final String ACTIVE =
            "select count(*) from app_user where account_id = :account and id = :user and active = true";

    private final JdbcClient database;

    ActiveUsers(JdbcClient database) {
        this.database = database;
    }

    /** Whether the account has that user and nobody switched him off. */
    public boolean has(AccountId account, UserId user) {
        return database.sql(ACTIVE)
                        .param("account", account.value())
                        .param("user", user.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
