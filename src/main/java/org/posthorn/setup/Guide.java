package org.posthorn.setup;

/** What can be set up. */
public enum Guide {
    /** Mailboxes at Google, and signing in with it. */
    GOOGLE,
    /** The add-on in Gmail that needs no extension (C3). */
    WORKSPACE,
    /** Mailboxes at Microsoft 365, and signing in with it. */
    MICROSOFT
}
