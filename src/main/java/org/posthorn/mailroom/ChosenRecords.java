package org.posthorn.mailroom;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** The records that a user chose, as text: {@code deal:ID,contact:ID}. Null when nobody chose, empty for none (G10). */
public final class ChosenRecords {

    private ChosenRecords() {}

    /**
     * The records in such a text.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static @Nullable List<RecordRef> parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(ChosenRecords::record)
                .distinct()
                .toList();
    }

    private static RecordRef record(String text) {
        int colon = text.indexOf(':');
        RecordType type =
                RecordType.of(text.substring(0, Math.max(0, colon))).orElseThrow(IllegalArgumentException::new);
        OptionalLong id = PublicId.parse(text.substring(colon + 1));
        return new RecordRef(type, id.orElseThrow(IllegalArgumentException::new));
    }

    static @Nullable String text(@Nullable List<RecordRef> records) {
        return records == null
                ? null
                : records.stream()
                        .map(record -> record.type().publicName() + ":" + PublicId.of(record.id()))
                        .collect(Collectors.joining(","));
    }
}
