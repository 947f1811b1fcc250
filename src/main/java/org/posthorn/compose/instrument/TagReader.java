package org.posthorn.compose.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.posthorn.compose.instrument.Token.Attribute;
import org.posthorn.compose.instrument.Token.EndTag;
import org.posthorn.compose.instrument.Token.StartTag;
import org.posthorn.compose.instrument.Token.Unfinished;

/** Reads one tag and its attributes. */
final class TagReader {

    /** No others are kept: a tag with a million attributes takes no more memory than any. */
    private static final Set<String> KEPT = Set.of(
            "href", "xlink:href", "src", "style", "class", "id", "hidden", "alt", "rel", "type", "data-no-track");

    private final String html;
    private final int end;
    private int position;

    /** Not so for the slash in {@code <a href=x/>}, which belongs to the value. */
    private boolean slashBeforeEnd;

    /** @param position behind the {@code <} or {@code </} */
    TagReader(String html, int position, int end) {
        this.html = html;
        this.position = position;
        this.end = end;
    }

    Token startTag() {
        int start = position - 1;
        String name = name();
        List<Attribute> attributes = attributes();
        return position < end
                ? new StartTag(start, position + 1, name, slashBeforeEnd, attributes)
                : new Unfinished(start, end);
    }

    Token endTag(int start) {
        String name = name();
        attributes();
        return position < end ? new EndTag(start, position + 1, name) : new Unfinished(start, end);
    }

    private String name() {
        int start = position;
        while (position < end && !endsName(html.charAt(position))) {
            position++;
        }
        return lower(start, position);
    }

    /** Leaves the position at the {@code >}, or at the end of the input. */
    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>(4);
        while (true) {
            skipToAttribute();
            if (position >= end || html.charAt(position) == '>') {
                return attributes;
            }
            attribute(attributes);
        }
    }

    private void attribute(List<Attribute> attributes) {
        String name = attributeName();
        int valueStart = position;
        int valueEnd = position;
        boolean quoted = false;
        skipSpace();
        if (position < end && html.charAt(position) == '=') {
            position++;
            skipSpace();
            quoted = position < end && (html.charAt(position) == '"' || html.charAt(position) == '\'');
            valueStart = quoted ? position + 1 : position;
            valueEnd = quoted ? quotedEnd() : unquotedEnd();
            position = quoted ? Math.min(valueEnd + 1, end) : valueEnd;
        }
        if (KEPT.contains(name) && isFirst(name, attributes)) {
            attributes.add(new Attribute(name, html.substring(valueStart, valueEnd), valueStart, valueEnd, quoted));
        }
    }

    private static boolean isFirst(String name, List<Attribute> attributes) {
        for (Attribute known : attributes) {
            if (known.name().equals(name)) {
                return false;
            }
        }
        return true;
    }

    private String attributeName() {
        int start = position;
        position++;
        while (position < end && !endsName(html.charAt(position)) && html.charAt(position) != '=') {
            position++;
        }
        return lower(start, position);
    }

    private int quotedEnd() {
        int close = html.indexOf(html.charAt(position), position + 1, end);
        return close < 0 ? end : close;
    }

    private int unquotedEnd() {
        int close = position;
        while (close < end && html.charAt(close) != '>' && !isSpace(html.charAt(close))) {
            close++;
        }
        return close;
    }

    private void skipToAttribute() {
        slashBeforeEnd = false;
        skipSpace();
        while (position < end && html.charAt(position) == '/') {
            position++;
            slashBeforeEnd = position < end && html.charAt(position) == '>';
            skipSpace();
        }
    }

    private void skipSpace() {
        while (position < end && isSpace(html.charAt(position))) {
            position++;
        }
    }

    /** Only A to Z have another case in the names of HTML. */
    private String lower(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (html.charAt(i) >= 0x80) {
                return html.substring(start, stop);
            }
        }
        return html.substring(start, stop).toLowerCase(Locale.ROOT);
    }

    static boolean endsName(char character) {
        return character == '>' || character == '/' || isSpace(character);
    }

    static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }
}
