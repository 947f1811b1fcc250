package org.posthorn.compose.instrument;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.instrument.Token.Comment;

/**
 * The HTML in {@code <!--[if mso]> … <![endif]-->}, which Outlook for Windows shows.
 *
 * @param start where it starts in the mail
 * @param end where it ends
 */
record ConditionalComment(int start, int end) {

    private static final int LONGEST_CONDITION = 200;
    private static final String OPENING = "<!--";
    private static final String CLOSING = "<![endif]";

    /** The content of this comment, or null when it has no condition. */
    static @Nullable ConditionalComment of(String html, Comment comment) {
        int condition = comment.start() + OPENING.length();
        boolean conditional = comment.closed()
                && html.startsWith(OPENING, comment.start())
                && html.regionMatches(true, condition, "[if", 0, 3);
        if (!conditional) {
            return null;
        }
        int start = html.indexOf("]>", condition, Math.min(comment.end(), condition + LONGEST_CONDITION));
        if (start < 0) {
            return null;
        }
        String tail = html.substring(start, comment.end()).toLowerCase(Locale.ROOT);
        int closing = tail.lastIndexOf(CLOSING);
        return closing < 0 ? null : new ConditionalComment(start + 2, start + closing);
    }
}
