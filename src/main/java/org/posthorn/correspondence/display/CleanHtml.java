package org.posthorn.correspondence.display;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;

/**
 * A mail's HTML body cut down to what an allow-list names. The last step is always the allow-list's: whatever the steps
 * before it forgot does not come through.
 *
 * @param body holds elements and attributes of {@link MailSafelist} only
 * @param blockedImages how many remote images were left out
 */
public record CleanHtml(Element body, int blockedImages) {

    private static final int DEEPEST = 400;

    /** Whatever stands in these is no text for readers either. */
    private static final String NEVER_SHOWN = "script, style, noscript, template, svg, math, iframe, frame, frameset,"
            + " object, embed, applet, input, button, select, option, textarea, title, meta, link, base, audio, video,"
            + " source, track, canvas, xmp, plaintext, listing, noembed, noframes, dialog, portal, map, param, head";

    /**
     * Cleans the body of a mail.
     *
     * @param remoteImages whether images on others' servers may stay
     */
    public static CleanHtml of(String html, boolean remoteImages, MailUrls urls) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = parser.parseInput(html, "");
        document.select(NEVER_SHOWN).remove();
        keepTheBodysColours(document);
        Quotes.fold(document.body());
        Links.clean(document, urls);
        Set<String> shown = new HashSet<>();
        int blocked = new Images(remoteImages, urls, shown).clean(document);
        document.select("[style]").forEach(CleanHtml::filterStyle);
        document.select("p[class^=Mso]").forEach(paragraph -> paragraph.attr("class", "tight"));
        Document clean = new Cleaner(new MailSafelist(shown)).clean(document);
        clean.outputSettings().prettyPrint(false);
        return new CleanHtml(clean.body(), blocked);
    }

    /** The allow-list takes the body's children only; newsletters colour the body itself. */
    private static void keepTheBodysColours(Document document) {
        Element body = document.body();
        if (body.hasAttr("style") || body.hasAttr("bgcolor")) {
            Element inner = new Element("div").attr("style", body.attr("style"));
            if (body.hasAttr("bgcolor")) {
                inner.attr("bgcolor", body.attr("bgcolor"));
                inner.attr("style", "background-color:" + body.attr("bgcolor") + ";" + body.attr("style"));
            }
            body.childNodesCopy().forEach(inner::appendChild);
            body.empty().appendChild(inner);
        }
    }

    private static void filterStyle(Element element) {
        String safe = SafeStyle.of(element.attr("style"));
        if (safe.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", safe);
        }
    }
}
