package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.bench.WordMail;

/** Time is counted as the processor's, so that a busy machine does not matter. */
class InstrumentSpeedTests {

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
    @DisplayName("T6 five megabytes of anything are read in linear time and without deep recursion")
    void takesNoSecondsForFiveMegabytesOf(String pattern) {
        String html = pattern.repeat(HtmlInstrumentation.MAX_BYTES / pattern.length());

        Duration taken = processorTime(() -> instrument(html));

        assertThat(taken).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void readsTenThousandElementsInOneAnother() {
        String html = "<div>".repeat(10_000) + "<a href=\"https://deep.example/\">x</a>" + "</div>".repeat(10_000);
        RecordingUrls urls = new RecordingUrls();

        new HtmlInstrumentation().instrument(html, EVERYTHING, urls);

        assertThat(urls.targetsInOrder()).containsExactly("https://deep.example/");
    }

    @Test
    @DisplayName("T6 a Word mail of 300 kB takes less than 20 ms")
    void instrumentsALongWordMailInTime() {
        String html = WordMail.ofBytes(300_000);
        for (int i = 0; i < 60; i++) {
            instrument(html);
        }

        long median = LongStream.generate(
                        () -> processorTime(() -> instrument(html)).toNanos())
                .limit(21)
                .sorted()
                .skip(10)
                .findFirst()
                .orElseThrow();

        assertThat(Duration.ofNanos(median)).isLessThan(Duration.ofMillis(20));
    }

    private static void instrument(String html) {
        new HtmlInstrumentation().instrument(html, EVERYTHING, new RecordingUrls());
    }

    private static Duration processorTime(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
