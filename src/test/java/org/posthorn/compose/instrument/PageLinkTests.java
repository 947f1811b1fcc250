package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageLinkTests {

    private static final String PAGE = "<a href=\"https://t.posthorn.test/r/new\">What is stored</a>";
    private static final String OLD_PAGE = "<a class=x href='https://t.posthorn.test/r/old'><span>What is stored<img"
            + " src=https://t.posthorn.test/o/x/1.gif></span></a>";
    private static final InstrumentOptions ALL = new InstrumentOptions(true, true, true);
    private static final InstrumentOptions CLICKS = new InstrumentOptions(false, true, true);
    private static final InstrumentOptions NOTHING = new InstrumentOptions(false, false, true);

    private final RecordingUrls urls = new RecordingUrls();

    @Test
    @DisplayName("P7 T6 one line stands before the pixel, and nothing else differs by a byte")
    void standsBeforeThePixel() {
        String html = "<HTML><body ><p>Hi&nbsp;Ann</P>\r\n</Body></html>\n";

        assertThat(instrument(html, ALL))
                .isEqualTo("<HTML><body ><p>Hi&nbsp;Ann</P>\r\n" + PAGE + RecordingUrls.PIXEL + "</Body></html>\n");
    }

    @Test
    @DisplayName("P7 T21 in a mail that would be clipped it stands at the top, with the pixel")
    void standsAtTheTopOfALongMail() {
        String text = "word ".repeat(20_001);

        assertThat(instrument("<body>" + text, ALL)).isEqualTo("<body>" + PAGE + RecordingUrls.PIXEL + text);
    }

    @Test
    @DisplayName("P7 it comes with links alone, but not where nothing is tracked")
    void needsSomethingTracked() {
        assertThat(instrument("<a href=https://x.example/>x</a>", CLICKS))
                .isEqualTo("<a href=https://t.posthorn.test/c/new0000>x</a>" + PAGE);
        assertThat(instrument("<p>no link</p>", CLICKS)).isEqualTo("<p>no link</p>");
        assertThat(instrument("<p>no link</p>", NOTHING)).isEqualTo("<p>no link</p>");
    }

    @Test
    @DisplayName("P7 T6 a second pass changes nothing")
    void isPutInOnce() {
        String once = instrument("<p>Hi</p>", ALL);

        assertThat(instrument(once, ALL)).isEqualTo(once);
    }

    @Test
    @DisplayName("P7 T10 the line of an older mail goes as a whole, in quoted history and elsewhere")
    void takesOldLinesOut() {
        String reply = "<p>Thanks!</p><blockquote><p>Hi</p>" + OLD_PAGE + "</blockquote>";

        assertThat(instrument(reply, NOTHING)).isEqualTo("<p>Thanks!</p><blockquote><p>Hi</p></blockquote>");
        assertThat(instrument("<" + OLD_PAGE + "b>", NOTHING)).isEqualTo("< b>");
    }

    @Test
    @DisplayName("P7 T7 a plain text gets a line of its own, once, and gives it back")
    void endsAPlainText() {
        String text = "Hello https://x.example/ and\nbye";

        String once = text(text, CLICKS);

        assertThat(once)
                .isEqualTo("Hello https://t.posthorn.test/c/new0000 and\nbye\n\nStored: https://t.posthorn.test/r/new");
        assertThat(text(once, CLICKS)).isEqualTo(once);
        assertThat(text("Hello\nbye\n\nStored: https://t.posthorn.test/r/old", NOTHING))
                .isEqualTo("Hello\nbye");
        assertThat(text("Thanks!\n> Hello\n> Stored: https://t.posthorn.test/r/old\n> x", NOTHING))
                .isEqualTo("Thanks!\n> Hello\n> \n> x");
        assertThat(text("See https://t.posthorn.test/r/old there", NOTHING)).isEqualTo("See  there");
    }

    private String instrument(String html, InstrumentOptions options) {
        return new HtmlInstrumentation()
                .instrument(html, options, new WithPage())
                .html();
    }

    private String text(String text, InstrumentOptions options) {
        return new TextInstrumentation()
                .instrument(text, options, new WithPage())
                .text();
    }

    /** Knows pages besides what the others know. */
    private final class WithPage implements TrackingUrls {

        @Override
        public String pixelTag() {
            return urls.pixelTag();
        }

        @Override
        public String pageLink() {
            return PAGE;
        }

        @Override
        public String pageLine() {
            return "Stored: https://t.posthorn.test/r/new";
        }

        @Override
        public String linkFor(String target, boolean hidden) {
            return urls.linkFor(target, hidden);
        }

        @Override
        public OwnUrl recognise(String url) {
            return switch (url) {
                case "https://t.posthorn.test/r/new" -> new OwnUrl.KeptPage();
                case "https://t.posthorn.test/r/old" -> new OwnUrl.OldPage();
                default -> urls.recognise(url);
            };
        }
    }
}
