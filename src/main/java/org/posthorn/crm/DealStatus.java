package org.posthorn.crm;

import java.util.Locale;

/** How a deal ended, if it did. */
public enum DealStatus {
    OPEN,
    WON,
    LOST;

    /** As the API writes it. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    static DealStatus of(String publicName) {
        return valueOf(publicName.toUpperCase(Locale.ROOT));
    }
}
