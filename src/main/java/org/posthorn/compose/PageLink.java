package org.posthorn.compose;

import org.springframework.web.util.HtmlUtils;

/**
 * The one line of a tracked mail that leads to the recipient's page (P7).
 *
 * @param words what it says, in the sender's language; without a colon
 */
record PageLink(boolean wanted, String words) {

    static final PageLink NONE = new PageLink(false, "");

    /** One element and no more, so that it can be taken out of a reply as a whole (T10). */
    String html(String url) {
        return "<a href=\"" + url
                + "\" style=\"display:block;margin:16px 0 0;font:12px/1.4 Arial,sans-serif;color:#5f6b76\">"
                + HtmlUtils.htmlEscape(words, "UTF-8") + "</a>";
    }

    String text(String url) {
        return words + ": " + url;
    }
}
