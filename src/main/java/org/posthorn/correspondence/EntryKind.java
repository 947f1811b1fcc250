package org.posthorn.correspondence;

/** What a line of a timeline tells of (R2). */
public enum EntryKind {
    EMAIL,
    OPEN,
    CLICK,
    NOTE
}
