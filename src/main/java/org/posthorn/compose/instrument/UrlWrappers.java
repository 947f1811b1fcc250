package org.posthorn.compose.instrument;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** URLs in which the mail systems of recipients wrap the ones of a mail; they come back to us in quoted history (T10). */
final class UrlWrappers {

    private static final String PROOFPOINT_3 = "/v3/__";

    private static final List<InParameter> IN_PARAMETERS = List.of(
            new InParameter(".safelinks.protection.outlook.com", "url="),
            new InParameter("linkprotect.cudasvc.com", "a="),
            new InParameter("www.google.com", "q="));

    private UrlWrappers() {}

    /** The URL that is wrapped in this one, or null. */
    static @Nullable String unwrap(String url) {
        String host = host(url);
        if (host.endsWith(".googleusercontent.com")) {
            int fragment = url.indexOf('#');
            return fragment < 0 ? null : WebUrl.of(url.substring(fragment + 1));
        }
        if (host.equals("urldefense.com") || host.equals("urldefense.proofpoint.com")) {
            return proofpoint(url);
        }
        return IN_PARAMETERS.stream()
                .filter(wrapper -> host.endsWith(wrapper.host()))
                .findFirst()
                .map(wrapper -> parameter(url, wrapper.parameter()))
                .orElse(null);
    }

    private static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String proofpoint(String url) {
        int inPath = url.indexOf(PROOFPOINT_3);
        if (inPath >= 0) {
            int end = url.indexOf("__;", inPath);
            return end < 0 ? null : WebUrl.of(url.substring(inPath + PROOFPOINT_3.length(), end));
        }
        boolean version2 = url.contains("/v2/");
        String written = rawParameter(url, "u=");
        return written == null
                ? null
                : decoded(version2 ? written.replace('-', '%').replace('_', '/') : written);
    }

    private static @Nullable String parameter(String url, String name) {
        String written = rawParameter(url, name);
        return written == null ? null : decoded(written);
    }

    private static @Nullable String rawParameter(String url, String name) {
        int query = url.indexOf('?');
        int start = query;
        while (start >= 0 && !url.startsWith(name, start + 1)) {
            start = url.indexOf('&', start + 1);
        }
        if (start < 0) {
            return null;
        }
        int end = url.indexOf('&', start + 1);
        return url.substring(start + 1 + name.length(), end < 0 ? url.length() : end);
    }

    private static @Nullable String decoded(String written) {
        try {
            return WebUrl.of(URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private record InParameter(String host, String parameter) {}
}
