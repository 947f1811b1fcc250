package org.posthorn.tracking;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The changed verdicts of the current account. */
interface VerdictRevisions extends Repository<VerdictRevision, Long> {

    List<VerdictRevision> findByEngagementIdOrderByIdDesc(long engagementId, Limit limit);
}
