package org.posthorn.mailbox;

/** Whose servers hold a connected mailbox. */
public enum Provider {
    MICROSOFT,
    GOOGLE
}
