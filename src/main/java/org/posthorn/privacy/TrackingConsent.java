package org.posthorn.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody agreed to be tracked (P5). */
public enum TrackingConsent {
    GIVEN,
    WITHDRAWN,
    /** Nothing was ever said, or what was said is forgotten. */
    UNKNOWN;

    /** The name in the API: {@code given}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that the API calls so. */
    public static Optional<TrackingConsent> of(String publicName) {
        return Arrays.stream(values())
                .filter(state -> state.publicName().equals(publicName))
                .findFirst();
    }
}
