package org.posthorn.sample;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request for the pixel or a link of a sample mail.
 *
 * @param delay how long after sending, negative for before; null for the moment of loading
 * @param link 0 for the pixel, else the number of the link
 */
record SampleVisit(Visitor visitor, @Nullable Duration delay, int link) {

    private static final String NOW = "now";

    /** Reads {@code gmail@2h5m:open} or {@code edge@now:1}. */
    static SampleVisit of(String text) {
        String[] parts = text.split("[@:]", -1);
        Duration delay = parts[1].equals(NOW) ? null : duration(parts[1]);
        return new SampleVisit(
                Visitor.named(parts[0]), delay, parts[2].equals("open") ? 0 : Integer.parseInt(parts[2]));
    }

    /** Reads {@code 2d3h}, {@code 40s} or {@code -5m}. */
    static Duration duration(String text) {
        boolean negative = text.startsWith("-");
        String days = text.replaceFirst("^-", "").replaceFirst("(\\d+d)(?=\\d)", "$1T");
        Duration duration = Duration.parse("P" + (days.contains("d") ? days : "T" + days));
        return negative ? duration.negated() : duration;
    }
}
