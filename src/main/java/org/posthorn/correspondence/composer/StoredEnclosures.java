package org.posthorn.correspondence.composer;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The files of the current account's drafts. */
interface StoredEnclosures extends Repository<StoredEnclosure, Long> {

    List<StoredEnclosure> findByDraftIdOrderById(long draftId);

    long deleteByIdAndDraftId(long id, long draftId);
}
