package org.posthorn.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outgoing e-mails of the current account. */
public interface OutgoingEmails extends Repository<OutgoingEmail, Long> {

    Optional<OutgoingEmail> findById(long id);

    List<OutgoingEmail> findByIdIn(Collection<Long> ids);

    Optional<OutgoingEmail> findByIdAndUserId(long id, long userId);

    List<OutgoingEmail> findByMessageIdInOrderById(Collection<String> messageIds);

    List<OutgoingEmail> findByUserIdAndPreparedAtBetweenAndSentAtIsNullAndCancelledAtIsNullOrderById(
            long userId, Instant from, Instant until, Limit limit);

    @Modifying
    @Query("update OutgoingEmail e set e.logged = true where e.id = :id")
    void markLogged(long id);

    /** @return 0 when that is so already, else 1 */
    @Modifying
    @Query("update OutgoingEmail e set e.shared = :shared where e.id = :id and e.shared <> :shared")
    int share(long id, boolean shared);

    boolean existsByUserIdAndSampleTrue(long userId);

    List<OutgoingEmail> findByUserIdAndSampleTrue(long userId);

    /** Removes the sample mails of one user, with everything that hangs on them. */
    long deleteByUserIdAndSampleTrue(long userId);
}
