package org.posthorn.compose.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posthorn.compose.instrument.Token.StartTag;

/**
 * The elements that are open at a place, with what they mean for it. Close to what a browser builds, as far as marks go: a
 * paragraph ends where a block starts, cells and rows end each other, and no end tag reaches out of its table cell. Every element
 * is pushed and popped once.
 */
final class OpenElements {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    private static final Set<String> ENDS_PARAGRAPH = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dd",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "ul");
    private static final Set<String> CELLS = Set.of("td", "th", "caption");
    private static final Set<String> TABLE_PARTS =
            Set.of("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "body", "html");

    private final List<Element> stack = new ArrayList<>();
    private final Map<String, Integer> innermost = new HashMap<>();
    private Marks around;
    private int cell = -1;

    /** @param around the marks that hold outside all elements */
    OpenElements(Marks around) {
        this.around = around;
    }

    /** What holds at this place. */
    Marks marks() {
        return stack.isEmpty() ? around : stack.getLast().marks().and(around);
    }

    /** From here on everything has these marks, whatever ends. */
    void markRest(Marks marks) {
        around = around.and(marks);
    }

    /** Opens the element of a start tag and returns what holds in it. */
    Marks open(StartTag tag) {
        endWhatCannotHold(tag.name());
        Marks own = Marks.of(tag);
        Marks marks = stack.isEmpty() ? own : stack.getLast().marks().and(own);
        boolean empty =
                VOID.contains(tag.name()) || (tag.selfClosing() && tag.name().indexOf(':') > 0);
        if (!empty) {
            push(tag.name(), marks);
        }
        return marks.and(around);
    }

    /** Closes the innermost element of this name and all within it; an end tag of none that is open does nothing. */
    void close(String name) {
        int index = innermost.getOrDefault(name, -1);
        if (index >= 0 && (index >= cell || TABLE_PARTS.contains(name))) {
            popTo(index);
        }
    }

    private void endWhatCannotHold(String name) {
        switch (name) {
            case "tr" -> closeInTable(name);
            case "td", "th" -> {
                closeInTable("td");
                closeInTable("th");
            }
            case "li" -> closeInList(name);
            default -> {}
        }
        if (ENDS_PARAGRAPH.contains(name)) {
            closeUnlessOutsideCell("p");
        }
    }

    private void closeInTable(String name) {
        if (indexOf(name) > indexOf("table")) {
            popTo(indexOf(name));
        }
    }

    private void closeInList(String name) {
        if (indexOf(name) > Math.max(indexOf("ul"), indexOf("ol"))) {
            closeUnlessOutsideCell(name);
        }
    }

    private void closeUnlessOutsideCell(String name) {
        if (indexOf(name) > cell) {
            popTo(indexOf(name));
        }
    }

    private int indexOf(String name) {
        return innermost.getOrDefault(name, -1);
    }

    private void push(String name, Marks marks) {
        stack.add(new Element(name, marks, indexOf(name), cell));
        innermost.put(name, stack.size() - 1);
        if (CELLS.contains(name)) {
            cell = stack.size() - 1;
        }
    }

    private void popTo(int index) {
        while (stack.size() > index) {
            Element element = stack.removeLast();
            innermost.put(element.name(), element.outerOfSameName());
            cell = element.cellAround();
        }
    }

    private record Element(String name, Marks marks, int outerOfSameName, int cellAround) {}
}
