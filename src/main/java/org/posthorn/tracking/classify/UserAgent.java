package org.posthorn.tracking.classify;

/**
 * What a User-Agent header gives away.
 *
 * @param label mail program or device in words, empty when unknown
 */
public record UserAgent(Kind kind, String label) {

    static final UserAgent MISSING = new UserAgent(Kind.MISSING, "");
    static final UserAgent UNKNOWN = new UserAgent(Kind.UNKNOWN, "");

    /** What sort of program asks. */
    public enum Kind {
        /** Fetches for a person who looks at the mail, and hides that person. */
        IMAGE_PROXY,
        /** Loads ahead; nobody need have looked. */
        PREFETCH,
        MAIL_CLIENT,
        BROWSER,
        /** Used by people and machines alike. */
        AMBIGUOUS,
        LINK_PREVIEW,
        SCANNER,
        PROGRAM,
        /** There was no such header. */
        MISSING,
        UNKNOWN;

        /** Whether the address is a service's, so that it tells nothing of where the reader is. */
        public boolean hidesTheReader() {
            return this == IMAGE_PROXY || this == PREFETCH;
        }
    }
}
