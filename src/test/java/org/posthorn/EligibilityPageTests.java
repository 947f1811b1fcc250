package org.posthorn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EligibilityPageTests {

    @Test
    void thePageShowsTheTableThatTheTestsGoThrough() {
        GeneratedPage.assertUpToDate("eligibility.md", """
            # Whom tracking may reach

            Made by `EligibilityPageTests` from the table that `EligibilityIntegrationTests` goes through line by line. The rules behind it,
            the first that applies:

            1. The account does not allow tracking: nothing is tracked (`tracking-not-allowed`).
            2. The address is on the never-track list of the sender or the account (`never-tracked`).
            3. The person withdrew consent to tracking, with any of their addresses (`consent-withdrawn`).
            4. With data privacy on: the address is no contact's (`unknown-recipient`), or that of several (`ambiguous-recipient`), or the
               contact has no legal basis (`no-legal-basis`). A basis that was stated as not applicable is one that was stated.

            Where all recipients get the same copy, each of them must be eligible, since one pixel tracks them all; with data privacy on, what
            is known of such a mail to several people is nobody's. Where each gets an own copy, only those of eligible recipients are tracked.
            The sender among the recipients does not count. Hits ask the same rules but the first once more, at the time of the hit.

            %s\
            """.formatted(sections()));
    }

    private static String sections() {
        List<EligibilityRow> rows = EligibilityRow.all().toList();
        StringBuilder page = new StringBuilder();
        for (boolean ownCopies : List.of(false, true)) {
            for (boolean privacy : List.of(false, true)) {
                page.append("## ")
                        .append(ownCopies ? "Own copies" : "The same copy for all")
                        .append(", data privacy ")
                        .append(privacy ? "on" : "off")
                        .append("\n\n| recipients | tracked | why not |\n|---|---|---|\n");
                rows.stream()
                        .filter(row -> row.ownCopies() == ownCopies && row.privacy() == privacy)
                        .forEach(row -> page.append(line(row)));
                page.append('\n');
            }
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static String line(EligibilityRow row) {
        List<String> recipients = new ArrayList<>();
        for (int n = 0; n < row.recipients().size(); n++) {
            recipients.add(
                    (row.eligible().get(n) ? "" : "✗ ") + row.recipients().get(n));
        }
        return "| %s%s | %s | %s |\n"
                .formatted(
                        row.allowed() ? "" : "(tracking not allowed) ",
                        recipients.isEmpty()
                                ? "nobody yet"
                                : recipients.stream().collect(Collectors.joining("<br>")),
                        row.tracked(),
                        row.reason().equals("-") ? "" : "`" + row.reason() + "`");
    }
}
