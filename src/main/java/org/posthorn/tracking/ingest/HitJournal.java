package org.posthorn.tracking.ingest;

import org.posthorn.tracking.Hit;

/** Where hits are kept durably before they are answered, whether the database is there or not. */
interface HitJournal {

    /**
     * Returns once the hit is on disk.
     *
     * @throws JournalUnavailable when it could not be put there; the hit is then lost
     */
    void append(Hit hit) throws JournalUnavailable;

    /**
     * Takes as long as {@link #append} and keeps nothing of the request, so that the time of an answer does not tell a
     * known token from an unknown one (T18).
     *
     * @throws JournalUnavailable as {@link #append} would
     */
    void appendBlank() throws JournalUnavailable;
}
