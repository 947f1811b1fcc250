package org.posthorn.tracking.ingest;

import java.time.Duration;

/**
 * How long the drain rests between two batches.
 *
 * @param idle after a batch that left nothing to do, so that the next is worth a transaction
 */
record DrainPace(Duration idle) {

    private static final int FLOOD = 2;
    private static final int REST = 4;

    /** A batch that took longer did not take it for work: it waited for a database that was away. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /**
     * In a flood, when more than twice as many came in as were moved, the database can't keep up anyhow: the drain then
     * leaves most of the machine to the requests and catches up later.
     *
     * @param moved records of the batch
     * @param cameIn records that were appended meanwhile
     * @param took how long the batch took
     */
    Duration afterBatch(long moved, long cameIn, Duration took) {
        if (cameIn <= FLOOD * moved) {
            return Duration.ZERO;
        }
        Duration rest = took.multipliedBy(REST);
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
