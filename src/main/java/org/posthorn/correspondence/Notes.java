package org.posthorn.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The notes of the current account, deleted ones among them. */
interface Notes extends Repository<Note, Long> {

    Optional<Note> findById(long id);

    List<Note> findByIdIn(Collection<Long> ids);
}
