package org.posthorn.setup;

/** What a self-check finds out about a step. */
public enum Finding {
    WORKS(Kind.GOOD),
    /** Only the provider, or the first user, can tell. */
    UNSEEN(Kind.NEUTRAL),
    /** It can be done without. */
    NOT_WANTED(Kind.NEUTRAL),
    /** A setting is empty; the detail names it. */
    MISSING(Kind.BAD),
    /** A setting can't be right; the detail names it. */
    MALFORMED(Kind.BAD),
    /** The provider knows the client, but not by this secret. */
    SECRET_REFUSED(Kind.BAD),
    SECRET_EXPIRED(Kind.BAD),
    UNKNOWN_CLIENT(Kind.BAD),
    UNKNOWN_TENANT(Kind.BAD),
    /** The detail names the host. */
    UNREACHABLE(Kind.BAD),
    /** The detail is the public URL. */
    NOT_HTTPS(Kind.BAD),
    /** The provider refuses mail of a connected mailbox. */
    MAIL_REFUSED(Kind.BAD),
    /** The provider answers something else; the detail is its code. */
    ODD_ANSWER(Kind.BAD);

    /** Whether something has to be done. */
    public enum Kind {
        GOOD,
        NEUTRAL,
        BAD
    }

    private final Kind kind;

    Finding(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
