package org.posthorn.mailroom;

/** The way that a mail came in (G11). */
public enum Source {
    BCC,
    UPLOAD,
    COMPOSER,
    GRAPH,
    GMAIL
}
