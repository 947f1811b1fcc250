package org.posthorn.tracking.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Verdict;

class CorpusTests {

    private static final double FLOOR = 0.95;

    @Test
    @DisplayName("T14 verdicts on the labelled hits are right often enough, each way")
    void agreesWithTheLabelledHits() throws IOException {
        List<Labelled> hits = read("/hits/corpus.tsv");

        Map<Verdict, Score> scores = score(hits);

        System.out.println(table("Labelled hits", hits, scores));
        assertThat(hits).hasSizeGreaterThanOrEqualTo(150);
        assertThat(scores).containsOnlyKeys(Verdict.values());
        assertThat(scores.values()).allSatisfy(score -> {
            assertThat(score.precision()).isGreaterThanOrEqualTo(FLOOR);
            assertThat(score.recall()).isGreaterThanOrEqualTo(FLOOR);
        });
    }

    @Test
    void showsHowTheHardOnesComeOut() throws IOException {
        List<Labelled> hits = read("/hits/hard.tsv");

        Map<Verdict, Score> scores = score(hits);

        System.out.println(table("Hits known to be hard", hits, scores));
        assertThat(hits).isNotEmpty();
    }

    @Test
    @DisplayName("T14 no labelled machine hit is taken for a person")
    void takesNoLabelledMachineForAPerson() throws IOException {
        assertThat(read("/hits/corpus.tsv"))
                .filteredOn(hit -> !hit.expected.humanLike())
                .filteredOn(hit -> hit.judged().verdict().humanLike())
                .isEmpty();
    }

    private static Map<Verdict, Score> score(List<Labelled> hits) {
        Map<Verdict, Score> scores = new EnumMap<>(Verdict.class);
        for (Labelled hit : hits) {
            Verdict verdict = hit.judged().verdict();
            scores.computeIfAbsent(hit.expected, v -> new Score()).expected++;
            scores.computeIfAbsent(verdict, v -> new Score()).found++;
            if (verdict == hit.expected) {
                scores.computeIfAbsent(verdict, v -> new Score()).right++;
            }
        }
        return scores;
    }

    private static String table(String title, List<Labelled> hits, Map<Verdict, Score> scores) {
        List<String> lines = new ArrayList<>();
        lines.add(title + " (" + hits.size() + ")");
        lines.add(String.format(
                Locale.ROOT, "%-18s %8s %8s %10s %8s", "verdict", "labelled", "found", "precision", "recall"));
        scores.forEach((verdict, score) -> lines.add(String.format(
                Locale.ROOT,
                "%-18s %8d %8d %10.3f %8.3f",
                verdict.publicName(),
                score.expected,
                score.found,
                score.precision(),
                score.recall())));
        hits.stream()
                .filter(hit -> hit.judged().verdict() != hit.expected)
                .forEach(hit -> lines.add("  " + hit.expected.publicName() + " taken for "
                        + hit.judged().verdict().publicName() + " ("
                        + hit.judged().confidence() + "): " + hit.line));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<Labelled> read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CorpusTests.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Labelled::of)
                    .toList();
        }
    }

    private static final class Score {

        private int expected;
        private int found;
        private int right;

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 0 : (double) right / expected;
        }
    }

    private record Labelled(Verdict expected, Clues clues, String line) {

        static Labelled of(String line) {
            String[] columns = line.split("\t", -1);
            Clues clues = Clues.of(HitKind.valueOf(columns[1].toUpperCase(Locale.ROOT)))
                    .after(sinceSent(columns[2]))
                    .from(columns[3])
                    .by(columns[5]);
            for (String fact : columns[4].split(",", -1)) {
                add(fact, clues);
            }
            String verdict = columns[0].toUpperCase(Locale.ROOT).replace('-', '_');
            return new Labelled(Verdict.valueOf(verdict), clues, line);
        }

        Judgement judged() {
            return clues.judged();
        }

        private static @Nullable Duration sinceSent(String seconds) {
            return seconds.equals("never") ? null : Duration.ofSeconds(Long.parseLong(seconds));
        }

        private static void add(String fact, Clues clues) {
            String[] parts = fact.split("[=/]", -1);
            switch (parts[0]) {
                case "" -> {}
                case "prefetch" -> clues.loadingAhead();
                case "hidden" -> clues.withAHiddenLink();
                case "viewing" -> clues.whileTheSenderIsViewing();
                case "sender" -> clues.where(Presence.SENDER);
                case "colleague" -> clues.where(Presence.COLLEAGUE);
                case "first" -> clues.beforeAnyOpen();
                case "links" -> clues.withLinksAtOnce(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                case "nets" -> clues.fromNetworksAtOnce(Integer.parseInt(parts[1]));
                case "mails" -> clues.amongMailsAtOnce(Integer.parseInt(parts[1]));
                default -> throw new IllegalArgumentException(fact);
            }
        }
    }
}
