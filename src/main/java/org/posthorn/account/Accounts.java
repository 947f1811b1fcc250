package org.posthorn.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All accounts: the one table that is not bound to an account, since it is the list of them. */
public interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    Account save(Account account);

    long count();
}
