package org.posthorn.correspondence.display;

/**
 * A mail's body as a whole page for a sandboxed frame: nothing in it runs, submits or loads anything that the reader did
 * not ask for (R6). The page must still be served with a policy that forbids scripts: two locks, not one.
 *
 * @param page a complete HTML document
 * @param blockedImages how many remote images were left out
 * @param lines roughly how many lines it takes on the screen
 */
public record DisplayedMail(String page, int blockedImages, int lines) {

    private static final int CHARACTERS_A_LINE = 90;
    /** More than people write; a browser would take seconds for it. */
    private static final int LONGEST_HTML = 5_000_000;

    /**
     * An HTML body.
     *
     * @param remoteImages whether the reader asked for the images that others' servers hold
     */
    public static DisplayedMail ofHtml(String html, boolean remoteImages, MailUrls urls) {
        if (html.length() > LONGEST_HTML) {
            return ofText("This mail is too long to be shown here. Download the original instead.", MailUrls.UNKNOWN);
        }
        CleanHtml clean = CleanHtml.of(html, remoteImages, urls);
        int breaks = clean.body().select("br, p, div, tr, li, h1, h2, h3").size();
        int lines = clean.body().text().length() / CHARACTERS_A_LINE + breaks;
        return new DisplayedMail(
                FramePage.around(clean.body().html(), FramePage.AS_SENT), clean.blockedImages(), lines);
    }

    /** A plain-text body. */
    public static DisplayedMail ofText(String text, MailUrls urls) {
        int lines = (int) text.lines().count() + text.length() / CHARACTERS_A_LINE;
        return new DisplayedMail(FramePage.around(TextMarkup.of(text, urls), FramePage.PLAIN), 0, lines);
    }
}
