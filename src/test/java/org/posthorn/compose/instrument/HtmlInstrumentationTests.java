package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlInstrumentationTests {

    private static final InstrumentOptions EVERYTHING = new InstrumentOptions(true, true);
    private static final InstrumentOptions OPENS = new InstrumentOptions(true, false);
    private static final InstrumentOptions CLICKS = new InstrumentOptions(false, true);
    private static final InstrumentOptions NOTHING = new InstrumentOptions(false, false);
    private static final String LINK = "<a href=\"https://x.example/\">x</a>";

    private final RecordingUrls urls = new RecordingUrls();

    @Test
    @DisplayName("T2 opens alone put the pixel in and leave links as they are")
    void tracksOpensAlone() {
        InstrumentedHtml instrumented = instrument("<p>" + LINK + "</p>", OPENS);

        assertThat(instrumented).isEqualTo(new InstrumentedHtml("<p>" + LINK + "</p>" + RecordingUrls.PIXEL, 0, true));
    }

    @Test
    @DisplayName("T2 clicks alone lead links through us and put no pixel in")
    void tracksClicksAlone() {
        InstrumentedHtml instrumented = instrument("<p>" + LINK + "</p>", CLICKS);

        assertThat(instrumented)
                .isEqualTo(
                        new InstrumentedHtml("<p><a href=\"https://t.posthorn.test/c/new0000\">x</a></p>", 1, false));
    }

    @Test
    @DisplayName("T10 takes old pixels and links out even where nothing is tracked")
    void cleansWithoutTracking() {
        InstrumentedHtml instrumented = instrument(
                "<p>Hi <a href='https://t.posthorn.test/c/old-a'>a</a><IMG SRC=https://t.posthorn.test/o/x/1.gif></p>",
                NOTHING);

        assertThat(instrumented)
                .isEqualTo(new InstrumentedHtml("<p>Hi <a href='https://old.example/a'>a</a></p>", 0, false));
    }

    @Test
    @DisplayName("T10 an old link outside quoted history is tracked anew, with its true target")
    void tracksAnOldLinkAnew() {
        instrument("<a href=\"https://t.posthorn.test/c/old-a\">a</a>", CLICKS);

        assertThat(urls.targetsInOrder()).containsExactly("https://old.example/a");
    }

    @Test
    @DisplayName("T10 an old pixel that is taken out does not make its neighbours a tag")
    void makesNoTagOfWhatStoodAroundAnOldPixel() {
        String html = "<<img src=https://t.posthorn.test/o/x/1.gif>a href=https://x.example/>text";

        String once = instrument(html, EVERYTHING).html();

        assertThat(once).startsWith("< a href=https://x.example/>text");
        assertThat(instrument(once, EVERYTHING).html()).isEqualTo(once);
    }

    @Test
    @DisplayName("T6 keeps the pixel of this very mail and adds no other")
    void addsNoSecondPixel() {
        String html = "<p>" + RecordingUrls.PIXEL + "moved by the editor</p>";

        assertThat(instrument(html, EVERYTHING)).isEqualTo(new InstrumentedHtml(html, 0, true));
    }

    @Test
    @DisplayName("T21 the pixel of a mail that Gmail would clip goes behind the start of its body")
    void putsThePixelAtTheTopOfALongMail() {
        String html = "<html><head><title>Long</title></head><body class=x><p>" + "word ".repeat(20_001)
                + "</p></body></html>";

        String instrumented = instrument(html, EVERYTHING).html();

        assertThat(instrumented)
                .startsWith("<html><head><title>Long</title></head><body class=x>" + RecordingUrls.PIXEL + "<p>word");
        assertThat(instrument(instrumented, EVERYTHING).html()).isEqualTo(instrumented);
    }

    @Test
    @DisplayName("T21 without a body tag, the pixel of a long mail goes before its first content")
    void putsThePixelBeforeTheFirstContentOfALongFragment() {
        String head = "<!doctype html>\n<!-- x --><html><head><meta charset=utf-8><style>p{}</style></head>\n";

        String instrumented = instrument(head + "<p>" + "ü".repeat(50_001) + "</p>", EVERYTHING)
                .html();

        assertThat(instrumented).startsWith(head + RecordingUrls.PIXEL + "<p>ü");
    }

    @Test
    @DisplayName("T21 what counts is the length in bytes of the result")
    void keepsThePixelAtTheBottomOfAMailThatJustFits() {
        int fits = 100_000 - RecordingUrls.PIXEL.length();

        assertThat(instrument("x".repeat(fits), EVERYTHING).html()).endsWith(RecordingUrls.PIXEL);
        assertThat(instrument("x".repeat(fits + 1), EVERYTHING).html()).startsWith(RecordingUrls.PIXEL);
    }

    @Test
    void refusesHtmlOverTheLimitInBytes() {
        String longest = "ü".repeat(HtmlInstrumentation.MAX_BYTES / 2);

        assertThat(instrument(longest, NOTHING).html()).isEqualTo(longest);
        assertThatThrownBy(() -> instrument(longest + "x", NOTHING))
                .isInstanceOf(HtmlTooLong.class)
                .hasMessageContaining("5,000,001");
    }

    @Test
    void writesAnOldTargetSoThatAnUnquotedValueHoldsIt() {
        TrackingUrls leadingToBlanks = new OldLinks("https://x.example/?a=1&b=\"c'<d>` e");

        String html = new HtmlInstrumentation()
                .instrument("<a href=https://t.posthorn.test/c/old>x</a>", NOTHING, leadingToBlanks)
                .html();

        assertThat(html)
                .isEqualTo("<a href=https://x.example/?a&#61;1&amp;b&#61;&quot;c&#39;&lt;d&gt;&#96;&#32;e>x</a>");
    }

    @Test
    void givesUpOnOldLinksThatLeadInACircle() {
        String html = "<a href=\"https://t.posthorn.test/c/old\">x</a>";

        InstrumentedHtml instrumented =
                new HtmlInstrumentation().instrument(html, CLICKS, new OldLinks("https://t.posthorn.test/c/old"));

        assertThat(instrumented.html()).isEqualTo(html);
    }

    private InstrumentedHtml instrument(String html, InstrumentOptions options) {
        return new HtmlInstrumentation().instrument(html, options, urls);
    }

    /** Every URL of ours was a link to the same target. */
    private record OldLinks(String target) implements TrackingUrls {

        @Override
        public String pixelTag() {
            return RecordingUrls.PIXEL;
        }

        @Override
        public String linkFor(String ignored, boolean hidden) {
            return RecordingUrls.HOST + "/c/new";
        }

        @Override
        public OwnUrl recognise(String url) {
            return url.startsWith(RecordingUrls.HOST) ? new OwnUrl.OldLink(target) : new OwnUrl.NotOurs();
        }
    }
}
