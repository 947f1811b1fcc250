package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would keep an algorithm busy for hours that goes back to the beginning at each step. */
class EndlessHtmlTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final InstrumentOptions EVERYTHING = new InstrumentOptions(true, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a ",
                "</",
                "<!--",
                "<![CDATA[",
                "<a href=\"",
                "<a href='x'>",
                "<title>",
                "<script><!--<script>",
                "<b>",
                "<p><b>",
                "<td><div>",
                "</div>",
                "<table><tr><td>",
                "<svg>",
                "&",
                "&amp",
                "-",
                "\"",
                "<a href=https://x.example/>",
                "<img src=https://ci3.googleusercontent.com/a#https://t.posthorn.test/c/old-a>",
                "<!--[if mso]><a href=\"<![endif]-->",
                "<!--[if mso]><!--<![endif]-->",
                "<a href=\"https://x.example/\">-----Original Message",
                "<blockquote>"
            })
    @Timeout(60)
    @DisplayName("T6 a megabyte of anything is read to its end, without deep recursion or going back again and again")
    void getsToTheEndOfAMegabyteOf(String pattern) {
        String html = pattern.repeat(MEGABYTE / pattern.length());

        String instrumented = instrument(html);

        assertThat(instrumented.length()).isGreaterThanOrEqualTo(html.length());
    }

    @Test
    void readsTenThousandElementsInOneAnother() {
        String html = "<div>".repeat(10_000) + "<a href=\"https://deep.example/\">x</a>" + "</div>".repeat(10_000);
        RecordingUrls urls = new RecordingUrls();

        new HtmlInstrumentation().instrument(html, EVERYTHING, urls);

        assertThat(urls.targetsInOrder()).containsExactly("https://deep.example/");
    }

    private static String instrument(String html) {
        return new HtmlInstrumentation()
                .instrument(html, new InstrumentOptions(false, true), new RecordingUrls())
                .html();
    }
}
