package org.posthorn.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The aliases of the current account's users. */
interface Aliases extends Repository<Alias, Long> {

    List<Alias> findByUserIdOrderById(long userId);

    Optional<Alias> findByProvenAddress(String address);

    /** In several accounts, where the thread sees them all. */
    List<Alias> findAllByProvenAddress(String address);

    Optional<Alias> findByAddressAndUserId(String address, long userId);

    List<Alias> findByVerifiedAtIsNullOrderById(Limit limit);

    Optional<Alias> findById(long id);

    Optional<Alias> findByIdAndUserId(long id, long userId);

    void delete(Alias alias);

    /** Counts a try at a code that was sent after {@code alive}; 0 when there is none, or no try is left. */
    @Modifying
    @Transactional
    @Query("update Alias set codeTries = codeTries + 1 where id = :id and userId = :userId and codeHash is not null"
            + " and codeSentAt > :alive and codeTries < :most")
    int countTry(long id, long userId, Instant alive, int most);
}
