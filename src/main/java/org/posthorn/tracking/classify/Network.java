package org.posthorn.tracking.classify;

/**
 * Whose network an address is in.
 *
 * @param certain whether nobody browses from there
 * @param owner in words, empty when unknown
 */
public record Network(Kind kind, boolean certain, String owner) {

    static final Network UNKNOWN = new Network(Kind.UNKNOWN, false, "");

    /** What a network is for. */
    public enum Kind {
        /** A mail security product. */
        PROTECTION,
        /** A mail service that fetches pictures for its users, and checks links for them. */
        PICTURE_FETCHER,
        /** A data centre. */
        CLOUD,
        /** A privacy relay: people and prefetching share it. */
        RELAY,
        UNKNOWN
    }
}
