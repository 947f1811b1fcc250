package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/coverage.md}: which test shows which rule, by the ids that tests carry in their display names. */
class CoverageTests {

    /** The rules that this version is about; a test may prove others as well. */
    private static final List<String> EXPECTED = Stream.concat(
                    IntStream.rangeClosed(1, 21).mapToObj(number -> "T" + number),
                    Stream.of("S2", "F1", "F2", "F3", "F4", "F5", "F7", "F8", "P11"))
            .toList();

    private static final Pattern NAMED_TEST = Pattern.compile(
            "@DisplayName\\(\\s*\"(?<title>[^\"]+(?:\"\\s*\\+\\s*\"[^\"]+)*)\"\\s*\\)(?<between>[^;{}]*?)(?:void\\s+(?<method>\\w+)\\s*\\(|class\\s+(?<type>\\w+))",
            Pattern.DOTALL);

    private static final Pattern IDS =
            Pattern.compile("^(?<ids>(?:(?:[A-Z]\\d{1,2}|[Pp]romise \\d)[ ,:]+(?:and )?)+)(?<text>.*)$");

    private static final Pattern ID = Pattern.compile("[A-Z]\\d{1,2}|[Pp]romise \\d");

    private static final Comparator<String> BY_GROUP_AND_NUMBER = Comparator.<String, String>comparing(
                    id -> id.replaceAll("\\d", ""))
            .thenComparing(id -> Integer.valueOf(id.replaceAll("\\D", "")));

    /** One proof of one rule. */
    private record Proof(String test, String statement) {}

    @Test
    void thePageNamesEachTestThatShowsARule() {
        Map<String, List<Proof>> proofs = proofs();
        StringBuilder rows = new StringBuilder();
        proofs.forEach((rule, found) -> found.forEach(
                proof -> rows.append("| %s | %s | `%s` |\n".formatted(rule, proof.statement(), proof.test()))));

        GeneratedPage.assertUpToDate("coverage.md", """
            # Rules and the tests that show them

            Made by `CoverageTests` from the ids that tests carry in their display names. `T`, `S`, `P`, `F`, `G`, `R`, `A` and `C` are
            the rules of the product, a promise is one of the seven in the README.

            Without a test so far: %s.

            | rule | what is shown | by |
            |---|---|---|
            %s\
            """.formatted(missing(proofs.keySet()), rows));
    }

    @Test
    void idsAreReadFromDisplayNames() {
        assertThat(idsOf("T12, T13 a click without an open")).containsExactly("T12", "T13");
        assertThat(idsOf("Promise 5 a redirect goes nowhere else")).containsExactly("Promise 5");
        assertThat(idsOf("an ordinary sentence")).isEmpty();
    }

    private static String missing(Set<String> proven) {
        List<String> missing =
                EXPECTED.stream().filter(rule -> !proven.contains(rule)).toList();
        return missing.isEmpty() ? "none of this version's" : String.join(", ", missing);
    }

    private static Map<String, List<Proof>> proofs() {
        Map<String, List<Proof>> proofs = new TreeMap<>(BY_GROUP_AND_NUMBER);
        SourceFiles.in(SourceFiles.TEST).stream()
                .filter(file -> !file.endsWith("CoverageTests.java"))
                .forEach(file -> addProofs(file, proofs));
        return proofs;
    }

    private static void addProofs(Path file, Map<String, List<Proof>> proofs) {
        String type = file.getFileName().toString().replace(".java", "");
        Matcher named = NAMED_TEST.matcher(SourceFiles.text(file));
        while (named.find()) {
            String title = named.group("title").replaceAll("\"\\s*\\+\\s*\"", "");
            String test = named.group("method") == null ? type : type + "#" + named.group("method");
            idsOf(title)
                    .forEach(id -> proofs.computeIfAbsent(id, rule -> new ArrayList<>())
                            .add(new Proof(test, textOf(title))));
        }
    }

    private static Set<String> idsOf(String title) {
        Matcher matcher = IDS.matcher(title);
        return matcher.matches()
                ? ID.matcher(matcher.group("ids"))
                        .results()
                        .map(id -> id.group().replace("promise", "Promise"))
                        .collect(Collectors.toCollection(() -> new TreeSet<>(BY_GROUP_AND_NUMBER)))
                : Set.of();
    }

    private static String textOf(String title) {
        Matcher matcher = IDS.matcher(title);
        return (matcher.matches() ? matcher.group("text") : title).replace("|", "\\|");
    }
}
