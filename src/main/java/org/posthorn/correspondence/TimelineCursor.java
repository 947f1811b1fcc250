package org.posthorn.correspondence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.posthorn.kernel.PublicId;

/** A place in a timeline: right behind the line with this key. */
record TimelineCursor(Instant at, long subject) {

    private static final int HALF = PublicId.of(0).length();

    /** Before and behind it no database knows a time. */
    static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

    static final Instant LATEST = Instant.parse("9998-12-31T00:00:00Z");

    static final TimelineCursor TOP = new TimelineCursor(LATEST, Long.MAX_VALUE);

    /** The form in URLs, opaque to whoever gets it. */
    String text() {
        return PublicId.of(ChronoUnit.MICROS.between(Instant.EPOCH, at)) + PublicId.of(subject);
    }

    /** The cursor behind a text, or empty when the text was never one of ours. */
    static Optional<TimelineCursor> parse(String text) {
        if (text.length() != 2 * HALF) {
            return Optional.empty();
        }
        OptionalLong micros = PublicId.parse(text.substring(0, HALF));
        OptionalLong subject = PublicId.parse(text.substring(HALF));
        return micros.isPresent()
                        && subject.isPresent()
                        && micros.getAsLong() < ChronoUnit.MICROS.between(Instant.EPOCH, LATEST)
                ? Optional.of(new TimelineCursor(
                        Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS), subject.getAsLong()))
                : Optional.empty();
    }
}
