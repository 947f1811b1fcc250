package org.posthorn.compose.instrument;

import java.util.Locale;
import java.util.regex.Pattern;
import org.posthorn.compose.instrument.Token.StartTag;

/**
 * What an element says of all that stands in it.
 *
 * @param hidden no reader sees it
 * @param hiddenUnlessStyled no reader sees it, as long as no style sheet shows it again (mails do so for small screens)
 * @param quoted it belongs to an older mail (T10)
 * @param untracked its links are to be left alone (T6)
 */
record Marks(boolean hidden, boolean hiddenUnlessStyled, boolean quoted, boolean untracked) {

    static final Marks NONE = new Marks(false, false, false, false);
    static final Marks QUOTED = new Marks(false, false, true, false);

    private static final Pattern HIDING = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    static Marks of(StartTag tag) {
        if (tag.attributes().isEmpty() && !tag.name().equals("blockquote")) {
            return NONE;
        }
        boolean hides = hides(tag);
        boolean reachable = tag.has("class") || tag.has("id");
        return of(hides && !reachable, hides && reachable, QuotedHistory.isIn(tag), tag.has("data-no-track"));
    }

    Marks and(Marks other) {
        return other.equals(NONE)
                ? this
                : of(
                        hidden || other.hidden,
                        hiddenUnlessStyled || other.hiddenUnlessStyled,
                        quoted || other.quoted,
                        untracked || other.untracked);
    }

    private static Marks of(boolean hidden, boolean hiddenUnlessStyled, boolean quoted, boolean untracked) {
        return hidden || hiddenUnlessStyled || quoted || untracked
                ? new Marks(hidden, hiddenUnlessStyled, quoted, untracked)
                : NONE;
    }

    private static boolean hides(StartTag tag) {
        return (tag.has("hidden") && !tag.raw("hidden").equalsIgnoreCase("until-found")) || hides(tag.raw("style"));
    }

    /** Word styles nearly every element: the pattern is only asked where it could be found. */
    private static boolean hides(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        return (lower.contains("display") || lower.contains("visibility"))
                && HIDING.matcher(lower).find();
    }
}
