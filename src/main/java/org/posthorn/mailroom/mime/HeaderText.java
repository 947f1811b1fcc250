package org.posthorn.mailroom.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a header field: unfolded, its encoded words decoded (RFC 2047), tolerant of bytes beyond ASCII. */
final class HeaderText {

    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])|[\\r\\n]");
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");
    private static final int HEX = 16;

    private HeaderText() {}

    /** The field's text on one line, its encoded words as they are. */
    static String unfolded(byte[] value) {
        return FOLD.matcher(TextDecoding.decode(value, null)).replaceAll("").strip();
    }

    /** Decodes each encoded word. Neighbours of one charset are joined first: some senders cut characters in two. */
    static String decoded(String text) {
        Matcher word = ENCODED_WORD.matcher(text);
        StringBuilder result = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            String next = charsetOf(word.group(1));
            boolean joins = charset != null && between.isBlank();
            if (!joins || !next.equals(charset)) {
                flush(pending, charset, result);
            }
            result.append(joins ? "" : between);
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            charset = next;
            end = word.end();
        }
        flush(pending, charset, result);
        return result.append(text, end, text.length()).toString();
    }

    private static void flush(ByteArrayOutputStream pending, @Nullable String charset, StringBuilder result) {
        result.append(TextDecoding.decode(pending.toByteArray(), charset));
        pending.reset();
    }

    /** Without the language that may follow it (RFC 2231, 5). */
    private static String charsetOf(String name) {
        int star = name.indexOf('*');
        return (star < 0 ? name : name.substring(0, star)).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b") ? base64(text) : unquoted(text);
    }

    private static byte[] base64(String text) {
        String clean = text.replaceAll("[^A-Za-z0-9+/]", "");
        // A single character left over carries no whole byte.
        String whole = clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.replace('_', ' ').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int value = raw[i] == '=' ? hex(raw, i + 1) : -1;
            bytes.write(value < 0 ? raw[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    /** The byte that two hexadecimal digits stand for, or -1. */
    static int hex(byte[] raw, int at) {
        if (at + 1 >= raw.length) {
            return -1;
        }
        int high = Character.digit(raw[at], HEX);
        int low = Character.digit(raw[at + 1], HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
