package org.posthorn.mailroom.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.NameValuePair;
import org.jspecify.annotations.Nullable;

/** The parameters behind a field's value, pieces joined and decoded (RFC 2231), encoded words too (common, though wrong). */
final class Parameters {

    private static final Pattern PIECE = Pattern.compile("(.+?)(?:\\*(\\d{1,4}))?(\\*)?");
    private static final Pattern CHARSET = Pattern.compile("(?s)([^']*)'[^']*'(.*)");

    private final Map<String, String> values = new HashMap<>();

    Parameters(List<NameValuePair> pairs) {
        Map<String, SortedMap<Integer, Piece>> pieces = new HashMap<>();
        for (NameValuePair pair : pairs) {
            Matcher name = PIECE.matcher(pair.getName().toLowerCase(Locale.ROOT));
            String value = pair.getValue();
            if (value == null || !name.matches()) {
                continue;
            }
            boolean encoded = name.group(3) != null;
            if (name.group(2) == null && !encoded) {
                values.putIfAbsent(name.group(1), HeaderText.decoded(TextDecoding.decode(bytes(value), null)));
            } else {
                int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                pieces.computeIfAbsent(name.group(1), any -> new TreeMap<>()).put(number, new Piece(value, encoded));
            }
        }
        // The extended form wins over the plain one, which is there for old readers.
        pieces.forEach((name, parts) -> values.put(name, joined(parts)));
    }

    private record Piece(String text, boolean encoded) {}

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    private static String joined(SortedMap<Integer, Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (Map.Entry<Integer, Piece> entry : pieces.entrySet()) {
            Piece piece = entry.getValue();
            String text = piece.text();
            Matcher claim = CHARSET.matcher(text);
            if (entry.getKey() == 0 && piece.encoded() && claim.matches()) {
                charset = claim.group(1);
                text = claim.group(2);
            }
            bytes.writeBytes(piece.encoded() ? unescaped(bytes(text)) : bytes(text));
        }
        return TextDecoding.decode(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(byte[] raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int value = raw[i] == '%' ? HeaderText.hex(raw, i + 1) : -1;
            bytes.write(value < 0 ? raw[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
