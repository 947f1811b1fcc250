package org.posthorn.privacy;

/** How a mail goes out to several recipients. */
public enum MailCopies {
    /** All get the same mail, as from a mail client: one pixel would track them all. */
    ONE_FOR_ALL,
    /** Each gets a copy with tokens of its own, so that each can be tracked or not (T12). */
    ONE_EACH
}
