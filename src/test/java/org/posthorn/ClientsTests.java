package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the types of the mail clients' TypeScript and runs its tests, on Node; what they print is shown where they fail. */
class ClientsTests {

    private static final Path CLIENTS = Path.of("frontend").toAbsolutePath();
    private static final Path BUNDLED = Path.of("frontend/node_modules/.tests").toAbsolutePath();

    /** What the build made for the server to hand out. */
    private static final Path BUNDLES =
            Path.of("target/classes/META-INF/resources/addin").toAbsolutePath();

    @BeforeAll
    static void getWhatTheyNeed() throws Exception {
        Path installed = CLIENTS.resolve("node_modules/.package-lock.json");
        Path wanted = CLIENTS.resolve("package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        }
    }

    static List<String> projects() throws IOException {
        return Stream.concat(
                        files(CLIENTS, File.separator + "tsconfig.json").stream(),
                        Stream.of(CLIENTS.resolve("tsconfig.tests.json").toString()))
                .filter(project -> !Path.of(project).equals(CLIENTS.resolve("tsconfig.json")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void typesAreRight(String project) throws Exception {
        run(List.of("node", "node_modules/typescript/bin/tsc", "--noEmit", "--project", project));
    }

    @Test
    void theirOwnTestsPass() throws Exception {
        List<String> bundling = new ArrayList<>(List.of(
                esbuild(),
                "--bundle",
                "--platform=node",
                "--format=esm",
                "--target=node20",
                "--packages=external",
                "--log-level=warning",
                "--out-extension:.js=.mjs",
                "--outbase=" + CLIENTS,
                "--outdir=" + BUNDLED));
        List<String> sources = files(CLIENTS, ".test.ts");
        bundling.addAll(sources);
        run(bundling);

        List<String> testing = new ArrayList<>(List.of("node", "--test", "--test-reporter=spec"));
        sources.forEach(source -> testing.add(
                BUNDLED.resolve(CLIENTS.relativize(Path.of(source))).toString().replaceAll("\\.ts$", ".mjs")));
        run(testing);
    }

    /** Bundling puts it there, in whichever version the build uses. */
    private static String esbuild() throws IOException {
        return files(Path.of("target", "esbuild").toAbsolutePath(), File.separator + "esbuild")
                .getLast();
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !file.contains("node_modules") && file.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("clients", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CLIENTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("POSTHORN_BUNDLES", BUNDLES.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(said);
        Files.delete(said);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
    }
}
