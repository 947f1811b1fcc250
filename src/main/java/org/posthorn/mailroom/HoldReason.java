package org.posthorn.mailroom;

/** Why a mail waits in quarantine (G16). */
public enum HoldReason {
    /** Its bytes can't be read as a mail, or exceed the limits. */
    UNREADABLE,
    /** From is no address of the user's (G2). */
    UNKNOWN_SENDER,
    /** A recipient or the sender is on a never-log list (G3). */
    NEVER_LOG,
    /** Several contacts have the same address (G15). */
    AMBIGUOUS,
    /** Nobody in it is a contact, and none may be created (G6). */
    NOBODY_KNOWN,
    /** Filing failed again and again. */
    FAILED
}
