package org.posthorn.compose.instrument;

import java.util.Map;
import org.jsoup.nodes.Entities;

/** Character references in attribute values, read as the HTML standard says and written so that any quoting holds them. */
final class AttributeText {

    /** Numeric references to these mean what they mean in windows-1252. */
    private static final String FROM_0X80 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final char REPLACEMENT = '\uFFFD';

    private static final Map<Character, String> REFERENCES = Map.of(
            '&', "&amp;",
            '"', "&quot;",
            '\'', "&#39;",
            '<', "&lt;",
            '>', "&gt;",
            '=', "&#61;",
            '`', "&#96;",
            ' ', "&#32;");

    private static final String UNQUOTED_ONLY = "=` ";

    private AttributeText() {}

    /**
     * The value for an attribute with double, single or no quotes.
     *
     * @param quoted whether the attribute has quotes: without them more has to be written as references
     */
    static String encode(String value, boolean quoted) {
        StringBuilder result = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            String reference = quoted && UNQUOTED_ONLY.indexOf(character) >= 0 ? null : REFERENCES.get(character);
            if (reference == null) {
                result.append(character);
            } else {
                result.append(reference);
            }
        }
        return result.toString();
    }

    /** The value that a browser reads. */
    static String decode(String raw) {
        int reference = raw.indexOf('&');
        if (reference < 0) {
            return raw.replace('\0', REPLACEMENT);
        }
        StringBuilder result = new StringBuilder(raw.length());
        int copied = 0;
        while (reference >= 0) {
            result.append(raw, copied, reference);
            copied = raw.startsWith("#", reference + 1)
                    ? appendNumeric(raw, reference, result)
                    : appendNamed(raw, reference, result);
            reference = raw.indexOf('&', copied);
        }
        return result.append(raw, copied, raw.length()).toString().replace('\0', REPLACEMENT);
    }

    private static int appendNamed(String raw, int start, StringBuilder result) {
        int end = start + 1;
        while (end < raw.length() && isAsciiAlphanumeric(raw.charAt(end))) {
            end++;
        }
        String name = raw.substring(start + 1, end);
        boolean closed = raw.startsWith(";", end);
        // In attributes, &copy=1 is a parameter of that name: only a reference that ends in a semicolon may go before
        // '='.
        boolean known =
                closed ? Entities.isNamedEntity(name) : Entities.isBaseNamedEntity(name) && !raw.startsWith("=", end);
        if (!known) {
            result.append(raw, start, end);
            return end;
        }
        result.append(Entities.getByName(name));
        return closed ? end + 1 : end;
    }

    private static int appendNumeric(String raw, int start, StringBuilder result) {
        boolean hex = raw.startsWith("x", start + 2) || raw.startsWith("X", start + 2);
        int digits = hex ? start + 3 : start + 2;
        int end = digits;
        int codePoint = 0;
        while (end < raw.length() && asciiDigit(raw.charAt(end), hex) >= 0) {
            codePoint = Math.min(codePoint * (hex ? 16 : 10) + asciiDigit(raw.charAt(end), hex), 0x110000);
            end++;
        }
        if (end == digits) {
            result.append(raw, start, end);
            return end;
        }
        result.appendCodePoint(meant(codePoint));
        return raw.startsWith(";", end) ? end + 1 : end;
    }

    private static int meant(int codePoint) {
        if (codePoint >= 0x80 && codePoint < 0xA0) {
            return FROM_0X80.charAt(codePoint - 0x80);
        }
        boolean impossible = codePoint == 0 || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
        return impossible ? REPLACEMENT : codePoint;
    }

    private static int asciiDigit(char character, boolean hex) {
        return character < 0x80 ? Character.digit(character, hex ? 16 : 10) : -1;
    }

    private static boolean isAsciiAlphanumeric(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}
