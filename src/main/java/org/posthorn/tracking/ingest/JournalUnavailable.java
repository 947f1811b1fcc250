package org.posthorn.tracking.ingest;

/** The journal could not take a hit: no room or no working disk, too many waiting, or the server is stopping. */
final class JournalUnavailable extends Exception {

    JournalUnavailable(String message) {
        // Thrown for each request of an outage: the trace would say nothing and cost a lot.
        super(message, null, false, false);
    }
}
