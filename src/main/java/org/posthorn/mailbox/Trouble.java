package org.posthorn.mailbox;

/** What stood in the way when a mailbox was last used. */
public enum Trouble {
    /** The provider is busy or can't be reached: it is asked again later. */
    PROVIDER_BUSY,
    /** The provider says no to what is asked of it. */
    REFUSED,
    /** The consent ended: it was withdrawn, the password was changed, or a right is missing. */
    CONSENT_ENDED,
    /** The provider does not know this server: its registration has to be mended by whoever runs it. */
    REGISTRATION,
    /** This server failed. */
    FAILED
}
