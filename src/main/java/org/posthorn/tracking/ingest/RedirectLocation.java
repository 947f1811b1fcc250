package org.posthorn.tracking.ingest;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Puts a stored URL into the form that a Location header can carry, changing only what a browser would change too. */
final class RedirectLocation {

    /** Leaves room for the other headers in what the server sends at most (32 kB). */
    private static final int LONGEST = 30_000;

    private static final String ALWAYS_ENCODED = " \"<>";

    private RedirectLocation() {}

    /** The header's value in plain ASCII without control characters, or null when the URL is not http or https. */
    static @Nullable String of(String url) {
        String clean = url.strip();
        int authority = schemeLength(clean);
        if (authority == 0) {
            return null;
        }
        int path = endOfAuthority(clean, authority);
        String location =
                clean.substring(0, authority) + host(clean.substring(authority, path)) + encode(clean.substring(path));
        return location.length() > LONGEST ? null : location;
    }

    private static int schemeLength(String url) {
        for (String scheme : new String[] {"http://", "https://"}) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    private static int endOfAuthority(String url, int start) {
        int end = start;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String host(String authority) {
        if (authority.chars().allMatch(character -> character < 128)) {
            return encode(authority);
        }
        int user = authority.lastIndexOf('@') + 1;
        int colon = authority.indexOf(':', user);
        int end = colon < 0 ? authority.length() : colon;
        return encode(authority.substring(0, user))
                + asciiName(authority.substring(user, end))
                + encode(authority.substring(end));
    }

    /**
     * Where the old rules for names, the ones that Java knows, would lead to another name than a browser's (ß would
     * become ss), the name is percent-encoded and left to the browser.
     */
    private static String asciiName(String name) {
        try {
            String ascii = IDN.toASCII(name);
            return IDN.toUnicode(ascii).equalsIgnoreCase(name) ? ascii : encode(name);
        } catch (IllegalArgumentException e) {
            return encode(name);
        }
    }

    private static String encode(String part) {
        StringBuilder encoded = new StringBuilder(part.length() + 16);
        part.codePoints().forEach(character -> {
            // A browser drops these three from a URL; in a header they would begin a new one.
            if (character == '\t' || character == '\r' || character == '\n') {
                return;
            }
            if (character > ' ' && character < 0x7f && ALWAYS_ENCODED.indexOf(character) < 0) {
                encoded.append((char) character);
            } else {
                percentEncode(character, encoded);
            }
        });
        return encoded.toString();
    }

    private static void percentEncode(int character, StringBuilder target) {
        boolean loneSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        String text = loneSurrogate ? "\ufffd" : Character.toString(character);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            target.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
        }
    }
}
