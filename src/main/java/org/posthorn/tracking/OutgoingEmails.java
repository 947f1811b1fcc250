package org.posthorn.tracking;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The outgoing e-mails of the current account. */
public interface OutgoingEmails extends Repository<OutgoingEmail, Long> {

    Optional<OutgoingEmail> findById(long id);

    Optional<OutgoingEmail> findByIdAndUserId(long id, long userId);

    OutgoingEmail save(OutgoingEmail email);

    boolean existsByUserIdAndSampleTrue(long userId);

    /** Removes the sample mails of one user, with everything that hangs on them. */
    long deleteByUserIdAndSampleTrue(long userId);
}
