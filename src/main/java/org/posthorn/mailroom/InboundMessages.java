package org.posthorn.mailroom;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mails that came in for the current account. */
interface InboundMessages extends Repository<InboundMessage, Long> {

    Optional<InboundMessage> findById(long id);

    /** The same, and nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from InboundMessage message where message.id = :id")
    Optional<InboundMessage> lockById(long id);

    /** Those of one user in quarantine, the newest first. */
    @Query("""
            from InboundMessage message
            where message.userId = :user and message.state = org.posthorn.mailroom.InboundState.HELD
            and message.id < :before
            order by message.id desc""")
    List<InboundMessage> findHeld(long user, long before, Limit limit);
}
