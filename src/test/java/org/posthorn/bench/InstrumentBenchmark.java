package org.posthorn.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.posthorn.compose.instrument.HtmlInstrumentation;
import org.posthorn.compose.instrument.InstrumentOptions;
import org.posthorn.compose.instrument.InstrumentedHtml;
import org.posthorn.compose.instrument.OwnUrl;
import org.posthorn.compose.instrument.TrackingUrls;

/** Instruments a Word mail of 300 kB by splicing, and beside it by parsing it into a tree and writing that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InstrumentBenchmark {

    private static final InstrumentOptions EVERYTHING = new InstrumentOptions(true, true);
    private static final String LINK = "https://t.posthorn.test/c/0123456789abcdefghijkl";
    private static final String PIXEL =
            "<img src=\"https://t.posthorn.test/o/ada/x.gif\" width=\"1\" height=\"1\" alt=\"\">";

    private final String html = WordMail.ofBytes(300_000);
    private final HtmlInstrumentation instrumentation = new HtmlInstrumentation();

    /** Posthorn's way; all but the links and the pixel stays byte for byte. */
    @Benchmark
    public InstrumentedHtml splice() {
        return instrumentation.instrument(html, EVERYTHING, new ConstantUrls());
    }

    /** The usual way; changes thousands of tokens of a Word mail besides. */
    @Benchmark
    public String parseAndWrite() {
        Document document = Parser.htmlParser().parseInput(html, "");
        document.outputSettings().prettyPrint(false);
        document.select("a[href^=http]").attr("href", LINK);
        document.body().append(PIXEL);
        return document.outerHtml();
    }

    /** Finding the places only, with the positions that splicing would need. */
    @Benchmark
    public Document parseWithPositions() {
        return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    }

    /** Runs all and prints a table with ratios. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(InstrumentBenchmark.class.getSimpleName())
                        .build())
                .run();
        Map<String, Double> micros = new TreeMap<>();
        results.forEach(result -> micros.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        double splice = micros.getOrDefault("splice", Double.NaN);
        micros.forEach((label, score) ->
                System.out.printf(Locale.ROOT, "%-20s %8.0f us  %5.1f x splice%n", label, score, score / splice));
    }

    private static final class ConstantUrls implements TrackingUrls {

        @Override
        public String pixelTag() {
            return PIXEL;
        }

        @Override
        public String linkFor(String target, boolean hidden) {
            return LINK;
        }

        @Override
        public OwnUrl recognise(String url) {
            return url.startsWith("https://t.posthorn.test/") ? new OwnUrl.KeptLink() : new OwnUrl.NotOurs();
        }
    }
}
