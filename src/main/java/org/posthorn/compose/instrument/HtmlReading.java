package org.posthorn.compose.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.instrument.Token.Comment;
import org.posthorn.compose.instrument.Token.EndTag;
import org.posthorn.compose.instrument.Token.RawText;
import org.posthorn.compose.instrument.Token.StartTag;
import org.posthorn.compose.instrument.Token.Text;
import org.posthorn.compose.instrument.Token.Unfinished;

/** One pass over a mail's HTML, and over the conditional comments in it that Outlook for Windows reads as HTML. */
final class HtmlReading {

    private static final Set<String> SHOWS_IMAGE = Set.of("img", "image", "svg");
    private static final Set<String> SHOWS_RAW_TEXT = Set.of("textarea", "xmp", RawTextEnd.PLAINTEXT);

    private final String html;
    private final List<Link> links = new ArrayList<>();
    private final List<StartTag> images = new ArrayList<>();
    private final PixelPlace pixelPlace = new PixelPlace();
    private boolean styleSheet;
    private boolean visible;
    private boolean armoured;

    HtmlReading(String html) {
        this.html = html;
        new Stretch(new OpenElements(Marks.NONE), false).read(0, html.length());
    }

    /** All links in the order of their start tags. */
    List<Link> links() {
        return links;
    }

    /** All {@code img} elements in order. */
    List<StartTag> images() {
        return images;
    }

    PixelPlace pixelPlace() {
        return pixelPlace;
    }

    /** Whether a style sheet may change what is hidden. */
    boolean styleSheet() {
        return styleSheet;
    }

    /** Whether there is text or an image to see. */
    boolean visible() {
        return visible;
    }

    /** Whether the writer's own text, not what it quotes, is signed or encrypted. */
    boolean armoured() {
        return armoured;
    }

    /** A range that is read for itself: the mail, or what a conditional comment holds. */
    private final class Stretch {

        private final OpenElements open;
        private final boolean conditional;
        private @Nullable Link openLink;

        Stretch(OpenElements open, boolean conditional) {
            this.open = open;
            this.conditional = conditional;
        }

        void read(int start, int end) {
            HtmlTokens tokens = new HtmlTokens(html, start, end);
            for (Token token = tokens.next(); token != null; token = tokens.next()) {
                see(token);
                if (!conditional) {
                    pixelPlace.see(token, html);
                }
            }
        }

        private void see(Token token) {
            switch (token) {
                case Text text -> seeText(html.substring(text.start(), text.end()));
                case RawText raw -> seeRawText(raw);
                case StartTag tag -> seeStart(tag);
                case EndTag tag -> seeEnd(tag);
                case Comment comment -> seeComment(comment);
                case Unfinished tag -> {}
            }
        }

        private void seeText(String text) {
            if (openLink != null) {
                openLink.addText(text);
            }
            if (!visible && !conditional) {
                visible = VisibleText.isIn(AttributeText.decode(text));
            }
            armoured |= Armour.isIn(text) && !open.marks().quoted();
            if (QuotedHistory.startsWith(text)) {
                open.markRest(Marks.QUOTED);
            }
        }

        private void seeRawText(RawText raw) {
            visible |= SHOWS_RAW_TEXT.contains(raw.tag().name())
                    && VisibleText.isIn(html.substring(raw.start(), raw.end()));
        }

        private void seeStart(StartTag tag) {
            if (QuotedHistory.startsWith(tag)) {
                open.markRest(Marks.QUOTED);
            }
            Marks marks = open.open(tag);
            styleSheet |= tag.name().equals("style");
            visible |= !conditional && SHOWS_IMAGE.contains(tag.name());
            if (tag.name().equals("img")) {
                images.add(tag);
            }
            if (tag.name().equals("a")) {
                endLink(tag.start());
            } else if (openLink != null) {
                openLink.addElement(tag);
            }
            if (isLink(tag)) {
                seeLink(new Link(tag, marks));
            }
        }

        private void seeLink(Link link) {
            if (!link.targets().isEmpty()) {
                links.add(link);
                openLink = link.holdsContent() ? link : openLink;
            }
        }

        private void seeEnd(EndTag tag) {
            if (tag.name().equals("a")) {
                endLink(tag.end());
            }
            open.close(tag.name());
        }

        private void endLink(int at) {
            if (openLink != null) {
                openLink.close(at);
                openLink = null;
            }
        }

        private void seeComment(Comment comment) {
            ConditionalComment content = conditional ? null : ConditionalComment.of(html, comment);
            if (content != null) {
                if (openLink != null) {
                    openLink.addConditional();
                }
                new Stretch(new OpenElements(open.marks()), true).read(content.start(), content.end());
            }
        }
    }

    private static boolean isLink(StartTag tag) {
        return switch (tag.name()) {
            case "a", "area" -> true;
            default -> tag.name().startsWith("v:");
        };
    }
}
