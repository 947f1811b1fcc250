package org.posthorn.rights;

/** What a job does. */
public enum JobKind {
    /** Writes down all that is held about a person (P8). */
    EXPORT,
    /** Takes it away (P8). */
    ERASURE,
    /** Takes from one account what is too old (P9, R5). */
    RETENTION
}
