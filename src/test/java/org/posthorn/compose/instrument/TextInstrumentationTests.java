package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextInstrumentationTests {

    private static final InstrumentOptions CLICKS = new InstrumentOptions(false, true);
    private static final String TRACKED = "https://t.posthorn.test/c/new0000";

    private final RecordingUrls urls = new RecordingUrls();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See https://x.example/a.                      | https://x.example/a                 | See @.
            Is it https://x.example/a?                    | https://x.example/a                 | Is it @?
            (https://x.example/a)                         | https://x.example/a                 | (@)
            (see https://x.example/a_(b)).                | https://x.example/a_(b)             | (see @).
            <https://x.example/a.>                        | https://x.example/a.                | <@>
            [link](https://x.example/a)                   | https://x.example/a                 | [link](@)
            HTTP://X.example/?a=1&b=2, and so on          | HTTP://X.example/?a=1&b=2           | @, and so on
            „https://x.example/ä“                         | https://x.example/ä                 | „@“
            詳しくは https://x.example/道。                  | https://x.example/道                 | 詳しくは @。
            """)
    @DisplayName("T7 a URL in plain text is tracked without the punctuation around it")
    void tracksWebLinks(String text, String target, String expected) {
        InstrumentedText instrumented = instrument(text);

        assertThat(instrumented).isEqualTo(new InstrumentedText(expected.replace("@", TRACKED), 1));
        assertThat(urls.targetsInOrder()).containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@x.example",
                "www.x.example",
                "ftp://x.example/",
                "https://",
                "xhttps://x.example/",
                "https://x.example/{{id}}",
                "https://x.example/unsubscribe?u=1",
                "To unsubscribe: https://x.example/u/1",
                "> https://quoted.example/",
                ">> a https://quoted.example/",
                "https://t.posthorn.test/c/unknown"
            })
    @DisplayName("T6 T7 T10 other URLs, placeholders, unsubscribing and quoted lines stay byte for byte")
    void leavesOtherTextAlone(String text) {
        assertThat(instrument(text).text()).isEqualTo(text);
        assertThat(urls.targets()).isEmpty();
    }

    @Test
    @DisplayName("T7 nothing is tracked unless the user asked for clicks, and text stays text")
    void tracksNothingUnasked() {
        String text = "a < b & c > d\r\nhttps://x.example/\r\n";

        InstrumentedText instrumented =
                new TextInstrumentation().instrument(text, new InstrumentOptions(true, false), urls);

        assertThat(instrumented).isEqualTo(new InstrumentedText(text, 0));
    }

    @Test
    @DisplayName("T10 old links and pixels in quoted text go, and links below it are not tracked")
    void cleansQuotedHistory() {
        String text = """
                New: https://new.example/
                -----Original Message-----
                [https://t.posthorn.test/o/x/1.gif]See https://t.posthorn.test/c/old-a.
                https://quoted.example/
                """;

        assertThat(instrument(text).text()).isEqualTo("""
                New: https://t.posthorn.test/c/new0000
                -----Original Message-----
                See https://old.example/a.
                https://quoted.example/
                """);
    }

    @Test
    @DisplayName("T7 instrumenting text twice changes nothing more")
    void staysTheSameInASecondPass() {
        String text = "One (https://one.example/), two: <https://two.example/>\n> https://t.posthorn.test/c/old-a\n";
        InstrumentedText once = instrument(text);

        assertThat(once.links()).isEqualTo(2);
        assertThat(instrument(once.text())).isEqualTo(once);
    }

    private InstrumentedText instrument(String text) {
        return new TextInstrumentation().instrument(text, CLICKS, urls);
    }
}
