package org.posthorn.tracking.ingest;

/**
 * A place in the journal.
 *
 * @param segment number of the file; later files have higher ones
 * @param offset bytes from the file's beginning
 */
record JournalPosition(long segment, long offset) {

    /** Before everything. */
    static final JournalPosition START = new JournalPosition(0, 0);

    JournalPosition next() {
        return new JournalPosition(segment + 1, 0);
    }
}
