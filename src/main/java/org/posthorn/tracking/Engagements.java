package org.posthorn.tracking;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What the mails of the current account got. */
interface Engagements extends Repository<Engagement, Long> {

    List<Engagement> findByEmailIdOrderByIdDesc(long emailId, Limit limit);
}
