package org.posthorn.tracking;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The recipients of the current account's outgoing e-mails. */
interface OutgoingRecipients extends Repository<OutgoingRecipient, Long> {

    List<OutgoingRecipient> findByEmailIdOrderById(long emailId);

    void deleteByEmailId(long emailId);
}
