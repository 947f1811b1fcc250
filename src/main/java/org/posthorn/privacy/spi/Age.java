package org.posthorn.privacy.spi;

/** Which period says when data goes (P9, R5). */
public enum Age {
    /** Network addresses and user agents of hits. */
    ADDRESSES,
    /** Opens and clicks. */
    ENGAGEMENTS,
    LOGGED_MAILS,
    QUARANTINE,
    /** What somebody deleted, and nobody can restore any more. */
    DELETED,
    /** Exports of personal data. */
    EXPORTS
}
