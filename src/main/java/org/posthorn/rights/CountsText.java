package org.posthorn.rights;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;

/** Counts in one column, always in the same order: {@code CONTACTS=1 NOTES=3}. */
final class CountsText {

    private CountsText() {}

    static String of(Counts counts) {
        return counts.byKind().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(" "));
    }

    static Counts read(String text) {
        Map<DataKind, Long> byKind = new EnumMap<>(DataKind.class);
        for (String part : text.split(" ", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                byKind.put(DataKind.valueOf(part.substring(0, equals)), Long.parseLong(part.substring(equals + 1)));
            }
        }
        return new Counts(byKind);
    }
}
