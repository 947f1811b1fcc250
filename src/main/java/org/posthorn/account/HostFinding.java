package org.posthorn.account;

/** What was found out about a tracking host name (A6). */
public enum HostFinding {
    /** This very server answers there, as mail clients would ask it. */
    WORKS(true),
    /** Nobody made such a name known. */
    NO_DNS_RECORD(false),
    /** It leads into a network that recipients can't reach. */
    INTERNAL_ADDRESS(false),
    NOBODY_ANSWERS(false),
    TOO_SLOW(false),
    CERTIFICATE_EXPIRED(false),
    /** The certificate is for other names. */
    CERTIFICATE_OF_ANOTHER_NAME(false),
    CERTIFICATE_NOT_TRUSTED(false),
    /** Something answers, but it doesn't speak TLS. */
    NO_TLS(false),
    /** It sends mail clients elsewhere instead of answering. */
    REDIRECTS(false),
    ANOTHER_POSTHORN(false),
    ANOTHER_SERVER(false),
    /** Who types the name without https gets nowhere; pixels and links work all the same. */
    NO_REDIRECT_TO_HTTPS(true);

    private final boolean harmless;

    HostFinding(boolean harmless) {
        this.harmless = harmless;
    }

    /** Whether pixels and links work in spite of it. */
    public boolean harmless() {
        return harmless;
    }
}
