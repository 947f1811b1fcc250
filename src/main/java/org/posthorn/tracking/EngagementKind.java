package org.posthorn.tracking;

/** What a recipient did. */
public enum EngagementKind {
    OPEN,
    CLICK,
    REPLY
}
