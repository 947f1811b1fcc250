package org.posthorn.correspondence.display;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** The elements and attributes that a displayed mail may hold, and which values of them. */
final class MailSafelist extends Safelist {

    private static final String[] ELEMENTS = {
        "a",
        "abbr",
        "address",
        "article",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "wbr"
    };

    private static final Set<String> PLAIN_ATTRIBUTES = Set.of(
            "align",
            "bgcolor",
            "border",
            "cellpadding",
            "cellspacing",
            "color",
            "colspan",
            "dir",
            "face",
            "height",
            "lang",
            "nowrap",
            "rowspan",
            "size",
            "span",
            "start",
            "type",
            "valign",
            "value",
            "width");

    /** Words, numbers, colours and names of fonts; nothing that could be an address. */
    private static final Pattern PLAIN_VALUE = Pattern.compile("[\\p{L}\\p{N}\\s#%.,_'+-]{0,120}");

    private static final Set<String> OUR_CLASSES = Set.of("quoted", "blocked", "text", "tight");
    private static final Set<String> TEXTS = Set.of("alt", "title");

    private final Set<String> imagesShown;

    /** @param imagesShown the sources that images may have */
    MailSafelist(Set<String> imagesShown) {
        this.imagesShown = imagesShown;
        addTags(ELEMENTS);
        addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");
        addEnforcedAttribute("a", "target", "_blank");
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        return switch (name) {
            case "href" -> tag.equals("a") && SafeLink.isSafe(value);
            case "src" -> tag.equals("img") && imagesShown.contains(value);
            case "style" -> SafeStyle.of(value).equals(value);
            case "class" -> OUR_CLASSES.contains(value);
            default -> TEXTS.contains(name) || (PLAIN_ATTRIBUTES.contains(name) && isPlain(value));
        };
    }

    private static boolean isPlain(String value) {
        return PLAIN_VALUE.matcher(value).matches();
    }
}
