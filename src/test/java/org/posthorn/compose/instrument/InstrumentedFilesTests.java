package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks over the mails in {@code src/test/resources/html}. What is expected of each stands beside it; where that is missing, it is
 * written and the test fails, so that somebody looks at it.
 */
class InstrumentedFilesTests {

    private static final InstrumentOptions EVERYTHING = new InstrumentOptions(true, true);

    private final HtmlInstrumentation instrumentation = new HtmlInstrumentation();

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("T6 differs from its input only in changed link values and the pixel")
    void differsFromItsInputOnlyWhereUrlsWerePutIn(Path file) throws IOException {
        String html = Files.readString(file);
        RecordingUrls urls = new RecordingUrls();

        InstrumentedHtml instrumented = instrumentation.instrument(html, EVERYTHING, urls);

        Comparison comparison = new Comparison(html, instrumented.html(), urls);
        comparison.differsOnlyWhereUrlsWerePutIn();
        comparison.leadsWhereItLed();
        assertThat(comparison.trackedLinks()).isEqualTo(urls.targets().size());
        assertThat(comparison.pixels()).isOne();
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("T6 instrumenting twice changes nothing more")
    void staysTheSameInASecondPass(Path file) throws IOException {
        RecordingUrls urls = new RecordingUrls();
        InstrumentedHtml once = instrumentation.instrument(Files.readString(file), EVERYTHING, urls);
        int asked = urls.targets().size();

        InstrumentedHtml twice = instrumentation.instrument(once.html(), EVERYTHING, urls);

        assertThat(twice).isEqualTo(once);
        assertThat(urls.targets()).hasSize(asked);
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName(
            "T6 T10 tracks the links that its expectation lists, puts the pixel where it says and takes old traces out")
    void tracksWhatItsExpectationLists(Path file) throws IOException {
        RecordingUrls urls = new RecordingUrls();
        String html = instrumentation
                .instrument(Files.readString(file), EVERYTHING, urls)
                .html();

        String found = found(html, urls);

        Path expectation = file.resolveSibling(file.getFileName().toString().replace(".html", ".expected.txt"));
        if (!Files.exists(expectation)) {
            Files.writeString(expectation, found);
            fail("Wrote the missing " + expectation + ": look whether it is right.");
        }
        assertThat(found).isEqualTo(Files.readString(expectation));
        assertThat(html).doesNotContain("/c/old-").doesNotContain("/old1.gif", "/old2.gif", "/old3.gif", "/old9.gif");
    }

    private static String found(String html, RecordingUrls urls) {
        String links = urls.targetsInOrder().stream()
                .map(target -> urls.isHidden(target) ? target + " (hidden)" : target)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        int pixel = html.indexOf(RecordingUrls.PIXEL);
        int behind = pixel + RecordingUrls.PIXEL.length();
        String place = html.substring(Math.max(0, pixel - 20), pixel) + "|PIXEL|"
                + html.substring(behind, Math.min(html.length(), behind + 20));
        return links + place.replace("\r", "\\r").replace("\n", "\\n") + "\n";
    }

    static Stream<Path> files() throws IOException {
        return HtmlFiles.all();
    }
}
