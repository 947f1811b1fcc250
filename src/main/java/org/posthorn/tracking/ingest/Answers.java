package org.posthorn.tracking.ingest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the public paths answer beside the pixel. */
final class Answers {

    private static final byte[] NOT_FOUND = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Link not found</title>
        <p>This link leads nowhere (any more). Please ask whoever sent it to you.</p>
        </html>
        """.getBytes(StandardCharsets.UTF_8);

    private Answers() {}

    /** No cache, proxy or mail client may keep the answer: the next time has to be seen as well. */
    static void notKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0, private");
        response.setHeader("Pragma", "no-cache");
        response.setHeader("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /**
     * Sends the reader on. Without a Referrer-Policy: a redirecting URL is never told to the target, and what the mail
     * client tells of itself stays as it would be without us in between.
     *
     * @param location as made by {@link RedirectLocation}
     */
    static void redirect(HttpServletResponse response, String location) {
        notKept(response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", location);
        response.setContentLength(0);
    }

    static void notFound(HttpServletResponse response) throws IOException {
        notKept(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(NOT_FOUND.length);
        response.getOutputStream().write(NOT_FOUND);
    }

    /** The right target can't be known now, and a wrong one is never guessed. */
    static void unavailable(HttpServletResponse response) {
        notKept(response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentLength(0);
    }

    /** A few words for a program. */
    static void text(HttpServletResponse response, String words) throws IOException {
        notKept(response);
        response.setContentType("text/plain;charset=US-ASCII");
        response.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    static void methodNotAllowed(HttpServletResponse response) {
        notKept(response);
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, HEAD");
        response.setContentLength(0);
    }
}
