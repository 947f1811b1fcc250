package org.posthorn.account;

/** Whether logging a mail makes contacts of unknown people in it (G5, S3). */
public enum CreateContacts {
    /** Yes, unless the user takes the tick away. */
    ALWAYS,
    /** Only where the user ticks it. */
    ASK,
    NEVER
}
