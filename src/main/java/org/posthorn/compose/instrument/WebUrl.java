package org.posthorn.compose.instrument;

import org.jspecify.annotations.Nullable;

/** Reads a link value as browsers do before they go anywhere. */
final class WebUrl {

    private WebUrl() {}

    /**
     * The URL without blanks around it and line breaks in it, or null when it is not an absolute {@code http} or {@code https}
     * URL with a host.
     *
     * @param value the link value, character references decoded
     */
    static @Nullable String of(String value) {
        String url = withoutBreaks(trim(value));
        int host = afterScheme(url);
        boolean hasHost = host > 0 && host < url.length() && "/\\?#:@".indexOf(url.charAt(host)) < 0;
        return hasHost ? url : null;
    }

    private static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && value.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && value.charAt(end - 1) <= ' ') {
            end--;
        }
        return value.substring(start, end);
    }

    private static String withoutBreaks(String value) {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && value.indexOf('\t') < 0) {
            return value;
        }
        return value.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    private static int afterScheme(String url) {
        if (url.regionMatches(true, 0, "http://", 0, 7)) {
            return 7;
        }
        return url.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
    }
}
