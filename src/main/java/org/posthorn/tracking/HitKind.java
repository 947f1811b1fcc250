package org.posthorn.tracking;

/** What was asked for: the pixel or a link. */
public enum HitKind {
    OPEN,
    CLICK
}
