package org.posthorn.tracking.ingest;

import java.util.Locale;

/** Why a request was answered without being kept: the {@code reason} of the counter {@code posthorn.hits.passed}. */
enum PassedOver {
    /** It asked for the head only (T16). */
    HEAD,
    /** The path holds nothing that this server ever signed. */
    UNKNOWN,
    /** The sender took the mail back. */
    REVOKED,
    /** Whoever it came from may not be tracked now (P6). */
    SILENCED,
    /** The link's target is no longer there. */
    NO_TARGET,
    /** The link's target could not be looked up, the database being away. */
    UNAVAILABLE,
    /** Neither GET nor HEAD. */
    METHOD;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
