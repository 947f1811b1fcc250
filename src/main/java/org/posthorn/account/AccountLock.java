package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one after the other change an account's settings and its users. To be taken before anything of it is read. */
@Component
class AccountLock {

    private final JdbcClient jdbc;

    AccountLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn; ends with the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(AccountId account) {
        jdbc.sql("select id from account where id = ? for update")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
