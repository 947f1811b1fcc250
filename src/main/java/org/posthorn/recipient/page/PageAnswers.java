package org.posthorn.recipient.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the recipients' paths answer, with the headers that all of it has. */
final class PageAnswers {

    private PageAnswers() {}

    static void page(HttpServletResponse response, int status, String html, PageTexts words) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        keepToItself(response);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", words.language().toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A page that says one thing and shows nothing of anybody. */
    static void plain(HttpServletResponse response, int status, String what, PageTexts words) throws IOException {
        Html content = new Html().element("h1", words.of(what)).element("p", words.of(what + ".advice"));
        if (status != HttpServletResponse.SC_NOT_FOUND) {
            response.setHeader("Retry-After", "60");
        }
        page(response, status, PageFrame.around(content, words.of(what), words.language()), words);
    }

    /** @param query of the same page: the path is not repeated, which somebody else may have written */
    static void seeOther(HttpServletResponse response, String query) {
        keepToItself(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", query);
        response.setContentLength(0);
    }

    static void methodNotAllowed(HttpServletResponse response) {
        keepToItself(response);
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, HEAD, POST");
        response.setContentLength(0);
    }

    private static void keepToItself(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", PageFrame.POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Vary", "Accept-Language");
    }
}
