package org.posthorn.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the multipart body of a request apart, byte by byte as it came. */
final class Parts {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    /**
     * A part.
     *
     * @param headers their names in small letters
     * @param body a character for each byte
     */
    record Part(Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        byte[] content() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private Parts() {}

    static List<Part> of(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw Refusal.fault(400, "badRequest", "No boundary: " + contentType);
        }
        // One character for each byte, so that what comes out is what came in.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] pieces = text.split(Pattern.quote("\r\n--" + matcher.group(1)), -1);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            parts.add(part(pieces[i].substring(2)));
        }
        return parts;
    }

    private static Part part(String text) {
        int end = text.indexOf("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (String line : text.substring(0, end).split("\r\n", -1)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Part(headers, text.substring(end + 4));
    }
}
