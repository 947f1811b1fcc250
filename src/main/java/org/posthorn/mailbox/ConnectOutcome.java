package org.posthorn.mailbox;

/** How connecting a mailbox ended, for the person who tried. */
public enum ConnectOutcome {
    CONNECTED,
    /** Consent was not given. */
    CANCELLED,
    /** The provider's answer belongs to no question of this session, or came too late. */
    TOO_LATE,
    /** Consent was given, but not to read mail. */
    READING_REFUSED,
    /** Another user of the account has connected it. */
    CONNECTED_BY_ANOTHER,
    /** Its address is another user's. */
    ANOTHERS_ADDRESS,
    /** The provider does not know this server. */
    REGISTRATION,
    /** The provider did not do its part. */
    FAILED
}
