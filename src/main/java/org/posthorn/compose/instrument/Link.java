package org.posthorn.compose.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posthorn.compose.instrument.Token.Attribute;
import org.posthorn.compose.instrument.Token.StartTag;

/** An element that leads somewhere, and what the reader sees of it. Grows while its content is read. */
final class Link {

    /** More is not looked at for words: nobody writes "unsubscribe" behind so much. */
    private static final int MAX_WORDS = 500;

    /** Elements that only dress the text in them. */
    private static final Set<String> SHOWS_NOTHING = Set.of(
            "span", "b", "i", "u", "s", "em", "strong", "font", "small", "big", "sub", "sup", "strike", "br", "wbr",
            "o:p");

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final StartTag tag;
    private final Marks marks;
    private final StringBuilder words = new StringBuilder();
    private boolean visible;
    private boolean closed;
    private int end;

    Link(StartTag tag, Marks marks) {
        this.tag = tag;
        this.marks = marks;
        this.end = tag.end();
        // A style can make an empty link a surface to click on.
        this.visible = !tag.name().equals("a") || tag.has("style") || tag.has("class");
    }

    List<Attribute> targets() {
        List<Attribute> targets = new ArrayList<>(1);
        for (Attribute attribute : tag.attributes()) {
            if (attribute.name().equals("href")
                    || (attribute.name().equals("xlink:href") && tag.name().equals("a"))) {
                targets.add(attribute);
            }
        }
        return targets;
    }

    /** Whether what follows up to its end tag is its content. */
    boolean holdsContent() {
        return tag.name().equals("a");
    }

    void addText(String raw) {
        String text = AttributeText.decode(raw);
        visible |= VisibleText.isIn(text) || text.indexOf(NO_BREAK_SPACE) >= 0;
        addWords(text);
    }

    void addElement(StartTag element) {
        visible |= !SHOWS_NOTHING.contains(element.name()) || element.has("style") || element.has("class");
        addWords(AttributeText.decode(element.raw("alt")));
    }

    /** Some readers see what a conditional comment holds. */
    void addConditional() {
        visible = true;
    }

    private void addWords(String text) {
        words.append(text, 0, Math.min(text.length(), MAX_WORDS - words.length()));
    }

    /** @param at behind its end tag, or where else it ends */
    void close(int at) {
        closed = true;
        end = at;
    }

    /** Where its start tag begins. */
    int start() {
        return tag.start();
    }

    /** Where it ends with all that is in it; of a link that never ends, where its start tag does. */
    int end() {
        return end;
    }

    /** Whether it belongs to an older mail. */
    boolean quoted() {
        return marks.quoted();
    }

    /** Whether the sender, or what it is for, asks to leave it alone (T6). */
    boolean leftAlone() {
        return marks.untracked() || LeftAlone.unsubscribes(tag.raw("rel")) || LeftAlone.unsubscribes(words.toString());
    }

    /** Whether surely no reader can see it. */
    boolean hidden(boolean styleSheet) {
        if (tag.name().equals("area")) {
            return false;
        }
        return marks.hidden() || (marks.hiddenUnlessStyled() && !styleSheet) || (closed && !visible);
    }
}
