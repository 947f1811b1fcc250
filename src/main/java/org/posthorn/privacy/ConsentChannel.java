package org.posthorn.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an entry came into the ledger. */
public enum ConsentChannel {
    /** A user wrote down what the person said. */
    USER,
    /** The person's own act. */
    RECIPIENT_PAGE,
    API,
    IMPORT,
    /** The entry tells which others were forgotten; it is nobody's. */
    ERASURE;

    /** The name in the API: {@code recipient-page}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The channel that the API calls so. */
    public static Optional<ConsentChannel> of(String publicName) {
        return Arrays.stream(values())
                .filter(how -> how.publicName().equals(publicName))
                .findFirst();
    }
}
