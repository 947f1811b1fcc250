package org.posthorn.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The invitations of the current account. */
interface Invitations extends Repository<Invitation, Long> {

    Optional<Invitation> findById(long id);

    Optional<Invitation> findByHash(byte[] hash);

    List<Invitation> findByAcceptedAtIsNullAndWithdrawnAtIsNullAndExpiresAtAfterOrderByIdDesc(Instant now);

    Invitation save(Invitation invitation);

    /** Of two who use a link at the same time, one gets 1 and the other 0. */
    @Modifying
    @Query("update Invitation set acceptedAt = :now"
            + " where id = :id and acceptedAt is null and withdrawnAt is null and expiresAt > :now")
    int take(long id, Instant now);
}
