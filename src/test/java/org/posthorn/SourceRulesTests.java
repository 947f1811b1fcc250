package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The laws of the house that only the sources show. */
class SourceRulesTests {

    private static final int LONGEST_FILE = 300;
    private static final int MEDIAN_FILE = 60;
    private static final int LONG_FILE = 150;
    private static final int LONGEST_METHOD = 60;
    private static final int MEDIAN_METHOD = 5;
    private static final double TEST_CODE = 1.5;

    /** Benchmarks pace themselves and print their tables; they are run by hand and prove nothing. */
    private static final Path BENCHMARKS = SourceFiles.TEST.resolve("org/posthorn/bench");

    static final List<Path> ROOTS = List.of(SourceFiles.MAIN, SourceFiles.TEST);

    private static final Pattern PURPOSE =
            Pattern.compile("(?s)/\\*\\*.+\\*/.*@(org\\.jspecify\\.annotations\\.)?NullMarked.*");

    @ParameterizedTest
    @FieldSource("ROOTS")
    void everyPackageSaysWhatItIsForAndIsNullMarked(Path root) {
        assertThat(SourceFiles.in(root).stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .exists()
                        .content()
                        .matches(PURPOSE));
    }

    @Test
    void filesAreSmall() {
        List<Integer> lengths = lengths(SourceFiles.MAIN);

        assertThat(SourceFiles.in(SourceFiles.MAIN))
                .allSatisfy(file -> assertThat(SourceFiles.lines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
        assertThat(percentile(lengths, 50)).isLessThanOrEqualTo(MEDIAN_FILE);
        assertThat(percentile(lengths, 90)).isLessThanOrEqualTo(LONG_FILE);
    }

    @Test
    void testsAreSmallToo() {
        assertThat(SourceFiles.in(SourceFiles.TEST))
                .allSatisfy(file ->
                        assertThat(SourceFiles.lines(file)).hasSizeLessThanOrEqualTo((int) (LONGEST_FILE * TEST_CODE)));
    }

    @Test
    void methodsAreShort() {
        List<MethodLengths.Method> methods = MethodLengths.of(SourceFiles.in(SourceFiles.MAIN));
        List<Integer> lengths =
                methods.stream().map(MethodLengths.Method::lines).sorted().toList();

        assertThat(methods).allSatisfy(method -> assertThat(method.lines()).isLessThanOrEqualTo(LONGEST_METHOD));
        assertThat(percentile(lengths, 50)).isLessThanOrEqualTo(MEDIAN_METHOD);
    }

    @ParameterizedTest
    @FieldSource("ROOTS")
    void everySuppressionGivesItsReason(Path root) {
        assertThat(places(root, "@SuppressWarnings(")).allMatch(place -> place.contains("//"));
    }

    @Test
    void testsWaitForWhatHappensInsteadOfSleeping() {
        assertThat(places(SourceFiles.TEST, "Thread.sleep(")).isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(places(SourceFiles.TEST, "@Disabled")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROOTS")
    void nothingIsLeftForLater(Path root) {
        assertThat(places(root, "TODO", "FIXME", "// XXX")).isEmpty();
    }

    private static Stream<String> places(Path root, String... words) {
        return SourceFiles.in(root).stream()
                .filter(file -> !file.startsWith(BENCHMARKS) && !file.endsWith("SourceRulesTests.java"))
                .flatMap(file -> places(file, SourceFiles.lines(file), words));
    }

    private static Stream<String> places(Path file, List<String> lines, String... words) {
        return IntStream.range(0, lines.size())
                .filter(line -> Stream.of(words).anyMatch(lines.get(line)::contains))
                .mapToObj(
                        line -> file + ":" + (line + 1) + " " + lines.get(line).strip());
    }

    private static List<Integer> lengths(Path root) {
        return SourceFiles.in(root).stream()
                .filter(Files::isRegularFile)
                .map(file -> SourceFiles.lines(file).size())
                .sorted()
                .toList();
    }

    private static int percentile(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
