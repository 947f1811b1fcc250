package org.posthorn.tracking;

/** How far a mail came, in this order (F1). */
public enum EmailState {
    PREPARED,
    SENT,
    OPENED,
    CLICKED,
    REPLIED
}
