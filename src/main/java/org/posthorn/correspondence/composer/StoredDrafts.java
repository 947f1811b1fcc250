package org.posthorn.correspondence.composer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The drafts of the current account. */
interface StoredDrafts extends Repository<StoredDraft, Long> {

    Optional<StoredDraft> findByIdAndUserId(long id, long userId);

    List<StoredDraft> findByUserIdOrderByUpdatedAtDesc(long userId, Limit limit);

    void delete(StoredDraft draft);
}
