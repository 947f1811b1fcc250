package org.posthorn.mailroom;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.AccountId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mails that came in for the current account. */
interface InboundMessages extends Repository<InboundMessage, Long> {

    Optional<InboundMessage> findById(long id);

    /** The same, and nobody else changes it until the transaction ends. */
    default Optional<InboundMessage> lockById(AccountId account, long id) {
        return lock(account.value(), id).flatMap(this::findById);
    }

    /** In SQL, since Hibernate's own lock says {@code for update of}, which MariaDB does not know. */
    @NativeQuery("select id from inbound_message where account_id = :account and id = :id for update")
    Optional<Long> lock(long account, long id);

    /** The same for several, in the order of their ids. */
    default List<InboundMessage> lockAllById(AccountId account, Collection<Long> ids) {
        lockAll(account.value(), ids);
        return findByIdInOrderById(ids);
    }

    @NativeQuery("select id from inbound_message where account_id = :account and id in (:ids) order by id for update")
    List<Long> lockAll(long account, Collection<Long> ids);

    List<InboundMessage> findByIdInOrderById(Collection<Long> ids);

    /** Those of the ids that mails of the account have. */
    @Query("select message.id from InboundMessage message where message.id in :ids")
    List<Long> knownOf(Collection<Long> ids);

    /** Those of one user in quarantine, the newest first. */
    @Query("""
        from InboundMessage message
        where message.userId = :user and message.state = org.posthorn.mailroom.InboundState.HELD
        and message.id < :before
        order by message.id desc\
        """)
    List<InboundMessage> findHeld(long user, long before, Limit limit);
}
