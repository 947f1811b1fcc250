package org.posthorn.mailroom;

/** Where a mail that came in stands. */
enum InboundState {
    /** Kept, and about to be filed. */
    RECEIVED,
    /** Logged. */
    FILED,
    /** The same mail had come before (G11). */
    ALREADY,
    /** In quarantine (G16). */
    HELD,
    /** Thrown away by its user. */
    DISCARDED
}
