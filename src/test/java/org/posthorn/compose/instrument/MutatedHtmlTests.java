package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Thousands of mails that no client would write: made of the files by chance, the same chance in each run. */
class MutatedHtmlTests {

    private static final long SEED = Long.getLong("posthorn.mutation.seed", 20261122L);
    private static final int MUTANTS_PER_FILE = Integer.getInteger("posthorn.mutation.count", 100);
    private static final int LONGEST_CHUNK = 60;
    private static final InstrumentOptions EVERYTHING = new InstrumentOptions(true, true);
    private static final InstrumentOptions CLICKS = new InstrumentOptions(false, true);
    private static final List<String> INTRUDERS = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "/",
            "=",
            "`",
            "\0",
            "\r",
            "<!--",
            "-->",
            "--!>",
            "<!-->",
            "<![CDATA[",
            "]]>",
            "<!",
            "<?",
            "</",
            "<a ",
            "<a href=",
            "<a href=\"https://put.example/in\">",
            "</a>",
            "<p>",
            "</body>",
            "</html>",
            "<body>",
            "<script>",
            "</script>",
            "<style>",
            "<title>",
            "</title>",
            "<textarea>",
            "<iframe>",
            "<plaintext>",
            "<xmp>",
            "<noscript>",
            "<svg>",
            "</svg>",
            "<math>",
            "<select>",
            "<template>",
            "<table>",
            "<tr>",
            "<td>",
            "<b>",
            "<blockquote>",
            "</blockquote>",
            "<!--[if mso]>",
            "<![endif]-->",
            "<v:rect href='https://put.example/v'>",
            "https://",
            "&amp",
            "&#x",
            "&notin;",
            "<div hidden>",
            "<img src=x>",
            "<area href=https://put.example/area>");

    private final HtmlInstrumentation instrumentation = new HtmlInstrumentation();

    @Test
    @DisplayName(
            "T6 mutated mails differ only in the changed ranges, lead where they led, and a second pass changes nothing")
    void keepsItsPromisesForMutatedMails() throws IOException {
        Random random = new Random(SEED);
        for (Path file : HtmlFiles.all().toList()) {
            // Old links and pixels are taken out: those changes can't be told from the outside in a heap of ruins.
            String html = Files.readString(file)
                    .replace("t.posthorn.test", "other.example")
                    .replace("old-", "gone-");
            for (int i = 0; i < MUTANTS_PER_FILE; i++) {
                String mutant = mutate(html, random);
                assertThatCode(() -> keepsItsPromises(mutant))
                        .as("seed %d, mutant %d of %s:%n%s", SEED, i, file, mutant)
                        .doesNotThrowAnyException();
            }
        }
    }

    private void keepsItsPromises(String mutant) {
        RecordingUrls urls = new RecordingUrls();
        InstrumentedHtml once = instrumentation.instrument(mutant, EVERYTHING, urls);
        int asked = urls.targets().size();

        new Comparison(mutant, once.html(), urls).differsOnlyWhereUrlsWerePutIn();
        leadsWhereItLed(mutant);

        assertThat(instrumentation.instrument(once.html(), EVERYTHING, urls)).isEqualTo(once);
        assertThat(urls.targets()).hasSize(asked);
    }

    /** Without the pixel: inside tags that never end, jsoup would build their links once more around it. */
    private void leadsWhereItLed(String mutant) {
        RecordingUrls urls = new RecordingUrls();
        InstrumentedHtml instrumented = instrumentation.instrument(mutant, CLICKS, urls);
        new Comparison(mutant, instrumented.html(), urls).leadsWhereItLed();
    }

    private static String mutate(String html, Random random) {
        StringBuilder mutant = new StringBuilder(html);
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations && !mutant.isEmpty(); i++) {
            mutateOnce(mutant, random);
        }
        return mutant.toString();
    }

    private static void mutateOnce(StringBuilder mutant, Random random) {
        int at = random.nextInt(mutant.length());
        int end = Math.min(mutant.length(), at + 1 + random.nextInt(LONGEST_CHUNK));
        switch (random.nextInt(7)) {
            case 0 -> mutant.deleteCharAt(at);
            case 1 -> mutant.delete(at, end);
            case 2 -> mutant.insert(random.nextInt(mutant.length()), mutant.substring(at, end));
            case 3 -> mutant.setCharAt(at, mutant.charAt(random.nextInt(mutant.length())));
            case 4 -> mutant.setLength(Math.max(at, mutant.length() / 2));
            default -> mutant.insert(at, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
        }
    }

    @Test
    void mutatesInManyWays() {
        Random random = new Random(SEED);
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            mutants.add(mutate("<p>Hello <a href=\"https://x.example/\">x</a></p>", random));
        }
        assertThat(mutants.stream().distinct().count()).isGreaterThan(90);
    }
}
