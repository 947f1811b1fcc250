package org.posthorn.privacy.spi;

/** What is counted where personal data is shown, erased or purged. */
public enum DataKind {
    CONTACTS,
    /** Contacts, companies, deals and tickets that were deleted. */
    RECORDS,
    NOTES,
    LOGGED_MAILS,
    /** Logged mails with other people in them, which stay; they are only taken off the contact. */
    KEPT_MAILS,
    /** Mails whose bytes were kept but not logged: in quarantine, or discarded. */
    HELD_MAILS,
    DRAFTS,
    /** Outgoing e-mails to nobody else. */
    TRACKED_MAILS,
    /** Places among the recipients of outgoing e-mails that went to others as well. */
    RECIPIENTS,
    /** Opens, clicks and replies. */
    ENGAGEMENTS,
    /** Hits whose network address and user agent are cut. */
    HIT_ADDRESSES,
    NOTICES,
    CONSENTS,
    LEGAL_BASES,
    /** What people asked for on a mail's page. */
    REQUESTS,
    /** Exports that nobody fetched, or that were fetched. */
    EXPORTS
}
