package org.posthorn.compose.instrument;

/** Where a comment ends: at {@code -->} or {@code --!>}, or at once when it starts with {@code >} or {@code ->}. */
final class CommentEnd {

    private CommentEnd() {}

    /**
     * The position behind the comment, or -1 when it doesn't end.
     *
     * @param start behind {@code <!--}
     */
    static int find(String html, int start, int end) {
        if (html.startsWith(">", start)) {
            return within(start + 1, end);
        }
        if (html.startsWith("->", start)) {
            return within(start + 2, end);
        }
        int dashes = html.indexOf("--", Math.min(start, end), end);
        while (dashes >= 0) {
            if (html.startsWith(">", dashes + 2)) {
                return within(dashes + 3, end);
            }
            if (html.startsWith("!>", dashes + 2)) {
                return within(dashes + 4, end);
            }
            dashes = html.indexOf("--", dashes + 1, end);
        }
        return -1;
    }

    private static int within(int position, int end) {
        return position <= end ? position : -1;
    }
}
