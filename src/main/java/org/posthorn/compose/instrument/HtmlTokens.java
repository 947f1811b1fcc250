package org.posthorn.compose.instrument;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.instrument.Token.Comment;
import org.posthorn.compose.instrument.Token.RawText;
import org.posthorn.compose.instrument.Token.StartTag;
import org.posthorn.compose.instrument.Token.Text;

/**
 * Cuts a range of HTML into tokens where a browser without scripting would (HTML standard, section "Tokenization"). Each character
 * is looked at a bounded number of times, whatever the input.
 */
final class HtmlTokens {

    private static final Set<String> RAW = Set.of(
            "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", RawTextEnd.PLAINTEXT);
    private static final Set<String> FOREIGN = Set.of("svg", "math");
    private static final String CDATA = "<![CDATA[";

    private final String html;
    private final int end;
    private int position;
    private int foreignDepth;
    private @Nullable StartTag rawElement;

    HtmlTokens(String html, int start, int end) {
        this.html = html;
        this.position = start;
        this.end = end;
    }

    /** The next token, or null at the end of the range. */
    @Nullable
    Token next() {
        if (rawElement == null && position >= end) {
            return null;
        }
        Token token = rawElement != null ? rawText(rawElement) : startsMarkup(position) ? markup() : text();
        position = token.end();
        return token;
    }

    private Token rawText(StartTag element) {
        int close = RawTextEnd.find(html, position, end, element.name());
        rawElement = null;
        boolean closed = close >= 0;
        return new RawText(position, closed ? close : end, element, closed);
    }

    private Token text() {
        int next = html.indexOf('<', position + 1, end);
        while (next >= 0 && !startsMarkup(next)) {
            next = html.indexOf('<', next + 1, end);
        }
        return new Text(position, next < 0 ? end : next);
    }

    private boolean startsMarkup(int at) {
        if (html.charAt(at) != '<' || at + 1 >= end) {
            return false;
        }
        char next = html.charAt(at + 1);
        return isAsciiLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private Token markup() {
        char next = html.charAt(position + 1);
        if (isAsciiLetter(next)) {
            return startTag();
        }
        if (next == '/' && position + 2 < end && isAsciiLetter(html.charAt(position + 2))) {
            return endTag();
        }
        return comment();
    }

    private Token startTag() {
        Token token = new TagReader(html, position + 1, end).startTag();
        if (token instanceof StartTag tag) {
            boolean closesItself = tag.selfClosing() && foreignDepth > 0;
            if (RAW.contains(tag.name()) && !closesItself) {
                rawElement = tag;
            } else if (FOREIGN.contains(tag.name()) && !tag.selfClosing()) {
                foreignDepth++;
            }
        }
        return token;
    }

    private Token endTag() {
        Token token = new TagReader(html, position + 2, end).endTag(position);
        if (token instanceof Token.EndTag tag && FOREIGN.contains(tag.name()) && foreignDepth > 0) {
            foreignDepth--;
        }
        return token;
    }

    private Token comment() {
        if (html.startsWith("<!--", position)) {
            return endingAt(CommentEnd.find(html, position + 4, end));
        }
        if (foreignDepth > 0 && html.startsWith(CDATA, position)) {
            int close = html.indexOf("]]>", Math.min(position + CDATA.length(), end), end);
            return endingAt(close < 0 ? -1 : close + 3);
        }
        int close = html.indexOf('>', position + 2, end);
        // Browsers show "</" at the very end; here it is a comment cut off, or what is put behind it would become one.
        return endingAt(close < 0 ? -1 : close + 1);
    }

    private Token endingAt(int close) {
        return new Comment(position, close < 0 ? end : close, close >= 0);
    }

    static boolean isAsciiLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
