package org.posthorn.crm;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list of records is sorted by. */
public enum RecordOrder {
    /** By what they are called, A first. */
    NAME,
    /** The latest activity first. */
    ACTIVITY,
    /** The latest made first. */
    CREATED;

    /** As it stands in URLs. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that name, or empty. */
    public static Optional<RecordOrder> of(String publicName) {
        return Stream.of(values())
                .filter(order -> order.publicName().equals(publicName))
                .findFirst();
    }
}
