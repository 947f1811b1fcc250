package org.posthorn.tracking;

import java.util.List;

/** Where the journal's hits end: judged and stored. */
public interface HitSink {

    /**
     * Judges and stores the hits in one transaction, in order. Hits that are stored already are passed over, so a batch
     * may be given again after a crash.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not take them; nothing is stored then
     */
    void record(List<Hit> hits);
}
