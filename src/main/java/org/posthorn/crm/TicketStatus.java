package org.posthorn.crm;

import java.util.Locale;

/** Whether a ticket still needs somebody. */
public enum TicketStatus {
    OPEN,
    CLOSED;

    /** As the API writes it. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    static TicketStatus of(String publicName) {
        return valueOf(publicName.toUpperCase(Locale.ROOT));
    }
}
