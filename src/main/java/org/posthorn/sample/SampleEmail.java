package org.posthorn.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the sample data and what became of it.
 *
 * @param age how long ago it was sent; null when it was not
 * @param cancelled whether the user thought better of it
 * @param tracking what is tracked: {@code o} opens, {@code c} clicks, {@code -} nothing
 */
record SampleEmail(
        @Nullable Duration age,
        boolean cancelled,
        List<String> to,
        String tracking,
        String subject,
        List<SampleVisit> visits) {

    /** Reads a line of {@code emails.tsv}. */
    static SampleEmail of(String line) {
        String[] columns = line.split("\t", -1);
        boolean sent = Character.isDigit(columns[0].charAt(0));
        List<SampleVisit> visits = columns.length <= 4
                ? List.of()
                : Arrays.stream(columns[4].split(" ")).map(SampleVisit::of).toList();
        return new SampleEmail(
                sent ? SampleVisit.duration(columns[0]) : null,
                columns[0].equals("cancelled"),
                List.of(columns[1].split(",")),
                columns[2],
                columns[3],
                visits);
    }

    boolean tracksOpens() {
        return tracking.contains("o");
    }

    boolean tracksClicks() {
        return tracking.contains("c");
    }

    /** Whether the sender says to look at it at the moment of loading (T17). */
    boolean viewed() {
        return visits.stream().anyMatch(visit -> visit.visitor() == Visitor.ME);
    }
}
