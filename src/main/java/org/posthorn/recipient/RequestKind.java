package org.posthorn.recipient;

/** What a recipient asks the account for. */
public enum RequestKind {
    /** A copy of all that is stored (GDPR Art. 15 and 20). */
    EXPORT,
    /** That it be erased (GDPR Art. 17). */
    ERASE
}
