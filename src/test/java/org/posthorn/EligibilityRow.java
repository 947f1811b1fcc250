package org.posthorn;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the table that says what may be tracked ({@code privacy/eligibility.tsv}).
 *
 * @param rule the rules that it shows
 * @param allowed whether the account allows tracking (A4)
 * @param privacy whether data privacy is on (P1)
 * @param ownCopies whether each recipient gets an own copy, else all get the same
 * @param recipients each in words: who it is, what they said of tracking, which list they are on
 * @param tracked {@code yes}, {@code no} or {@code anonymous}
 * @param eligible for each recipient whether mail to them may be tracked
 * @param reason the code of why the mail is not tracked, {@code -} where it is
 */
public record EligibilityRow(
        String rule,
        boolean allowed,
        boolean privacy,
        boolean ownCopies,
        List<String> recipients,
        String tracked,
        List<Boolean> eligible,
        String reason) {

    /** All lines, in the order of the file. */
    public static Stream<EligibilityRow> all() {
        return SourceFiles.lines(Path.of("src/test/resources/privacy/eligibility.tsv")).stream()
                .skip(1)
                .map(line -> of(line.split("\t", -1)));
    }

    private static EligibilityRow of(String[] cells) {
        return new EligibilityRow(
                cells[0],
                cells[1].equals("yes"),
                cells[2].equals("on"),
                cells[3].equals("own copies"),
                list(cells[4]),
                cells[5],
                list(cells[6]).stream().map(word -> word.equals("yes")).toList(),
                cells[7]);
    }

    private static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : Arrays.asList(cell.split("; "));
    }

    @Override
    public String toString() {
        return rule
                + (allowed ? "" : " tracking off,")
                + (privacy ? " privacy on, " : " privacy off, ")
                + (ownCopies ? "own copies to " : "to ")
                + recipients;
    }
}
