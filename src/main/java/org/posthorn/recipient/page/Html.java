package org.posthorn.recipient.page;

import org.springframework.web.util.HtmlUtils;

/** A piece of HTML in the making: what is not a tag of ours is escaped on its way in. */
final class Html {

    private final StringBuilder html = new StringBuilder(4096);

    /** Markup that this program wrote itself. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Text from wherever. */
    Html text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** An element that holds a text; attributes in the tag are of our own making. */
    Html element(String tag, String text) {
        int blank = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (blank < 0 ? tag : tag.substring(0, blank)) + ">\n");
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
