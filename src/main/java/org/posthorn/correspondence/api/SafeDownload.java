package org.posthorn.correspondence.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.posthorn.correspondence.LoggedFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Headers under which no browser runs, shows or guesses at what a stranger sent: always a download, never sniffed, and
 * sandboxed should it be shown all the same.
 */
final class SafeDownload {

    /** What a browser or mail program may know the type of; it does nothing with them but show them. */
    private static final Set<String> KNOWN = Set.of(
            "image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain", "message/rfc822");

    private static final int LONGEST_NAME = 150;

    private SafeDownload() {}

    static HttpHeaders headers(LoggedFile file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type(file.contentType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name(file.name()), StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        return headers;
    }

    static MediaType type(String claimed) {
        String type = claimed.toLowerCase(Locale.ROOT);
        return KNOWN.contains(type) ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM;
    }

    /** Without folders, control characters, characters that turn text around, and what file systems refuse. */
    static String name(String claimed) {
        String bare = claimed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}/\\\\:*?\"<>|]+", "_")
                .strip()
                .replaceAll("^\\.+|\\.+$", "_");
        if (bare.length() > LONGEST_NAME) {
            int dot = bare.lastIndexOf('.');
            String ending = dot > 0 && bare.length() - dot <= 10 ? bare.substring(dot) : "";
            bare = bare.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        return bare.isEmpty() ? "attachment" : bare;
    }
}
