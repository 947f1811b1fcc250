package org.posthorn.correspondence;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.OwnTraces.Cleaned;

/**
 * The part of a body that is kept to be shown; all of it stays in the raw mail.
 *
 * @param snippet its first words
 */
record ShownBody(@Nullable String html, @Nullable String text, String snippet) {

    /** Two such texts fit into what databases take at once. */
    private static final int LONGEST = 2_000_000;

    private static final int LONGEST_SNIPPET = 200;

    /** The first words stand near the start, or there are none. */
    private static final int START = 50_000;

    static ShownBody of(Cleaned body) {
        return new ShownBody(cut(body.html(), LONGEST), cut(body.text(), LONGEST), snippet(body));
    }

    private static String snippet(Cleaned body) {
        String text = cut(body.text(), START);
        if (text == null || text.isBlank()) {
            String html = cut(body.html(), START);
            text = html == null ? "" : Jsoup.parse(html).text();
        }
        String words = text.strip().replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ");
        String start = cut(words, LONGEST_SNIPPET);
        return start == null ? "" : start;
    }

    /** Never between the two halves of a character. */
    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
