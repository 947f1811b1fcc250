package org.posthorn.kernel;

import java.util.Locale;
import java.util.OptionalLong;

/** The text form of an id in URLs and JSON: 13 letters and digits (Crockford's base 32), opaque to whoever gets it. */
public final class PublicId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    private PublicId() {}

    /** The text of a non-negative id. */
    public static String of(long id) {
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (id & 31));
            id >>>= 5;
        }
        return new String(text);
    }

    /** The id behind a text, or empty when the text was never one of ours. */
    public static OptionalLong parse(String text) {
        if (text.length() != LENGTH) {
            return OptionalLong.empty();
        }
        long id = 0;
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int digit = ALPHABET.indexOf(character);
            if (digit < 0) {
                return OptionalLong.empty();
            }
            id = id << 5 | digit;
        }
        return id < 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
