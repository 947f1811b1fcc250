package org.posthorn.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of records that mail can belong to. */
public enum RecordType {
    CONTACT,
    COMPANY,
    DEAL,
    TICKET;

    /** As the API writes it: {@code contact}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that the API calls so, or empty. */
    public static Optional<RecordType> of(String publicName) {
        return Arrays.stream(values())
                .filter(type -> type.publicName().equals(publicName))
                .findFirst();
    }
}
