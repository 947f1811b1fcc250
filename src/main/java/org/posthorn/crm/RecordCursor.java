package org.posthorn.crm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.posthorn.kernel.PublicId;

/**
 * A place in a list of records: right behind the record with this key.
 *
 * @param key what the list is sorted by
 */
public record RecordCursor(String key, long id) {

    private static final int ID_LENGTH = PublicId.of(0).length();

    /** The form in URLs, opaque to whoever gets it. */
    public String text() {
        return PublicId.of(id)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor behind a text, or empty when the text was never one of ours. */
    public static Optional<RecordCursor> parse(String text) {
        OptionalLong id =
                text.length() < ID_LENGTH ? OptionalLong.empty() : PublicId.parse(text.substring(0, ID_LENGTH));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(text.substring(ID_LENGTH));
            return Optional.of(new RecordCursor(new String(key, StandardCharsets.UTF_8), id.getAsLong()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
