package org.posthorn.recipient.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.posthorn.shell.Texts;

/** What stands around each of the pages. Its style is in it, known to the policy by its hash: so a page is one request. */
final class PageFrame {

    private static final String STYLE = style();

    /** Nothing is loaded, nothing runs, nobody frames it, and its forms lead back to it. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageFrame() {}

    static String around(Html content, String title, Locale language) {
        return new Html()
                .raw("<!doctype html>\n<html lang=\"" + language.toLanguageTag() + "\">\n<head>\n")
                .raw("<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"robots\" content=\"noindex, nofollow\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", title)
                .raw("<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n")
                .raw(content.toString())
                .raw("</main>\n</body>\n</html>\n")
                .toString();
    }

    /** Links to the same page in the other languages. */
    static Html languages(Locale current, String label) {
        Html links = new Html().raw("<nav aria-label=\"" + Html.escaped(label) + "\">");
        for (Locale language : Texts.LANGUAGES) {
            String tag = language.toLanguageTag();
            String state = language.equals(current) ? " aria-current=\"true\"" : "";
            links.raw("<a href=\"?lang=" + tag + "\" lang=\"" + tag + "\" hreflang=\"" + tag + "\"" + state + ">")
                    .text(language.getDisplayLanguage(language))
                    .raw("</a>\n");
        }
        return links.raw("</nav>\n");
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(PageFrame.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
