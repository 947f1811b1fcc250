package org.posthorn.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The aliases of the current account's users. */
interface Aliases extends Repository<Alias, Long> {

    List<Alias> findByUserIdOrderById(long userId);

    List<Alias> findByAddressIn(Collection<String> addresses);

    Optional<Alias> findByAddress(String address);

    Optional<Alias> findByIdAndUserId(long id, long userId);

    void delete(Alias alias);
}
