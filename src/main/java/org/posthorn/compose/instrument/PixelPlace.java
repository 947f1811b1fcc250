package org.posthorn.compose.instrument;

import java.util.Set;
import org.posthorn.compose.instrument.Token.Comment;
import org.posthorn.compose.instrument.Token.EndTag;
import org.posthorn.compose.instrument.Token.RawText;
import org.posthorn.compose.instrument.Token.StartTag;
import org.posthorn.compose.instrument.Token.Text;
import org.posthorn.compose.instrument.Token.Unfinished;

/** Looks for the places where a pixel is loaded: at the bottom, or at the top of a mail that would be clipped (T21). */
final class PixelPlace {

    private static final Set<String> BEFORE_CONTENT =
            Set.of("html", "head", "meta", "link", "base", "title", "style", "script", "noframes");
    private static final int NONE = -1;

    private int lastBodyEnd = NONE;
    private int lastHtmlEnd = NONE;
    private int end;
    private int bodyStart = NONE;
    private int contentStart = NONE;

    void see(Token token, String html) {
        end = token.end();
        switch (token) {
            case StartTag tag -> seeStart(tag);
            case EndTag tag -> seeEnd(tag);
            case Text text -> {
                if (!html.substring(text.start(), text.end()).isBlank()) {
                    contentStartsAt(text.start());
                }
            }
            case Comment comment -> cutOff(!comment.closed(), comment.start());
            case RawText raw -> cutOff(!raw.closed(), raw.tag().start());
            case Unfinished tag -> cutOff(true, tag.start());
        }
    }

    /** Before the last end of the body or, without one, of the document; else at the end, but ahead of what never ends. */
    int bottom() {
        return lastBodyEnd != NONE ? lastBodyEnd : lastHtmlEnd != NONE ? lastHtmlEnd : end;
    }

    /** Behind the start of the body or, without one, before the first content; else at the bottom. */
    int top() {
        return bodyStart != NONE ? bodyStart : contentStart != NONE ? contentStart : bottom();
    }

    private void seeStart(StartTag tag) {
        switch (tag.name()) {
            case "body" -> bodyStart = bodyStart == NONE ? tag.end() : bodyStart;
            default -> {
                if (!BEFORE_CONTENT.contains(tag.name())) {
                    contentStartsAt(tag.start());
                }
            }
        }
    }

    private void seeEnd(EndTag tag) {
        switch (tag.name()) {
            case "body" -> lastBodyEnd = tag.start();
            case "html" -> lastHtmlEnd = tag.start();
            default -> {}
        }
    }

    private void contentStartsAt(int position) {
        if (contentStart == NONE) {
            contentStart = position;
        }
    }

    private void cutOff(boolean neverEnds, int start) {
        if (neverEnds) {
            end = start;
        }
    }
}
