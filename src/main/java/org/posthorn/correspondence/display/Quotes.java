package org.posthorn.correspondence.display;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Folds the history that a mail quotes, so that a thread reads as a talk (R3). One click, without scripts, unfolds it. */
final class Quotes {

    private static final String QUOTES = ".gmail_quote, .gmail_quote_container, .yahoo_quoted, .protonmail_quote,"
            + " .tutanota_quote, blockquote[type=cite], #olk_src_body_section, #mail-editor-reference-message-container";

    /** Outlook sets a line before the history instead of an element around it. */
    private static final String STARTS = "#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader,"
            + " div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF]";

    private Quotes() {}

    static void fold(Element body) {
        Element start = body.selectFirst(STARTS);
        if (start != null && start.closest(QUOTES) == null) {
            foldFrom(outermost(start, body), body);
        }
        for (Element quote : body.select(QUOTES)) {
            if (quote.closest("details.quoted") == null) {
                fold(List.of(quote), body);
            }
        }
    }

    private static void foldFrom(Element start, Element body) {
        List<Node> history = new ArrayList<>();
        for (@Nullable Node node = start; node != null; node = node.nextSibling()) {
            history.add(node);
        }
        fold(history, body);
    }

    /** A mail that is nothing but quotation, such as a forwarded one, stays open. */
    private static void fold(List<Node> history, Element body) {
        Element first = (Element) history.getFirst();
        Element folded = new Element("details").addClass("quoted");
        folded.appendElement("summary").text("Quoted text");
        first.before(folded);
        history.forEach(folded::appendChild);
        if (body.text().length() <= folded.text().length() + 1) {
            folded.child(0).remove();
            folded.unwrap();
        }
    }

    /** Outlook wraps the line in boxes of its own, and the history follows those. */
    private static Element outermost(Element start, Element body) {
        Element outer = start;
        Element parent = outer.parent();
        while (parent != null
                && !parent.equals(body)
                && outer.nextElementSibling() == null
                && outer.previousElementSibling() == null) {
            outer = parent;
            parent = outer.parent();
        }
        return outer;
    }
}
