package org.posthorn.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk over many paths with 64 keep-alive connections and reads its figures. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BROKEN = Pattern.compile("Socket errors: (?!connect 0, read 0, write 0)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    private final Path script;

    /** @param paths asked for in turn */
    Wrk(List<String> paths) throws IOException {
        Path list = Files.write(Files.createTempFile("bench", ".paths"), paths);
        script = Files.writeString(Files.createTempFile("bench", ".lua"), script(list));
    }

    /**
     * What one run gave.
     *
     * @param rate answers a second
     * @param p99 milliseconds
     */
    record Run(double rate, double p99) {}

    Run run(int port, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c64",
                        "-d" + seconds + "s",
                        "--latency",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + port)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // A slow server's timeouts are its figure, not a fault of the run.
        if (wrk.waitFor() != 0
                || output.contains("Non-2xx")
                || BROKEN.matcher(output).find()) {
            throw new IllegalStateException(output);
        }
        return new Run(number(RATE, output), millis(output));
    }

    private static double millis(String output) {
        Matcher matcher = P99.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(output);
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }

    private static double number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String script(Path paths) {
        return """
            local paths = {}
            for line in io.lines("%s") do paths[#paths + 1] = line end
            local headers = { ["User-Agent"] =
              "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)" }
            local i = 0
            function setup(thread) thread:set("first", math.random(#paths)) end
            function init() i = first end
            function request()
              i = i %% #paths + 1
              return wrk.format("GET", paths[i], headers)
            end
            """.formatted(paths);
    }
}
