package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one after the other change a user's preferences: a page and a client of the same user do so at once, and the first of
 * them makes the row. To be taken before anything of them is read.
 */
@Component
public class PreferencesLock {

    private final JdbcClient jdbc;

    PreferencesLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for its turn; ends with the transaction.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when the account has no such user
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(AccountId account, UserId user) {
        jdbc.sql("select id from app_user where account_id = ? and id = ? for update")
                .param(account.value())
                .param(user.value())
                .query(Long.class)
                .single();
    }
}
