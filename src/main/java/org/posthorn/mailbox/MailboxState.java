package org.posthorn.mailbox;

/** Whether a connected mailbox can be read. */
public enum MailboxState {
    CONNECTED,
    /** The provider takes the tokens no more: its user has to give consent again. */
    SIGN_IN_NEEDED,
    /** Its user was deactivated, and its tokens are gone. */
    DISCONNECTED
}
