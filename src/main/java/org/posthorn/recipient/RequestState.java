package org.posthorn.recipient;

/** What became of a recipient's request. */
public enum RequestState {
    OPEN,
    DONE,
    REFUSED
}
