package org.posthorn.correspondence.composer;

/** What a mail is to the one that it was begun from. */
public enum LetterKind {
    NEW,
    REPLY,
    REPLY_ALL,
    FORWARD;

    /** Whether it answers, and so belongs to the original's thread. */
    public boolean answers() {
        return this == REPLY || this == REPLY_ALL;
    }
}
