package org.posthorn.correspondence.composer;

/** Where a letter is on its way. One that went out to everybody is not there any more. */
public enum LetterState {
    DRAFT,
    /** It is on its way; found so after a restart, nobody knows how far it came. */
    SENDING,
    FAILED
}
