package org.posthorn.correspondence;

/** Whether a user wrote a mail or got it. */
public enum Direction {
    SENT,
    RECEIVED
}
