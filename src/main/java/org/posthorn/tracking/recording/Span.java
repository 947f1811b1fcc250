package org.posthorn.tracking.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The time that something new was learned of. */
record Span(Instant first, Instant last) {

    static final Span NONE = new Span(Instant.MAX, Instant.MIN);

    /** The time that these hits can shed light on: a trap on whoever was near it, others on what went with them. */
    static Span over(List<Seen> hits) {
        return hits.stream()
                .map(seen -> around(seen.at, seen.target.hidden() ? Surroundings.REACH : Surroundings.COMPANY))
                .reduce(NONE, Span::with);
    }

    static Span around(Instant at, Duration reach) {
        return new Span(at.minus(reach), at.plus(reach));
    }

    static Span since(Instant at) {
        return new Span(at, Instant.MAX);
    }

    /** Whether a hit at that time may look different now. */
    boolean reaches(Instant at) {
        return !at.isBefore(first) && !at.isAfter(last);
    }

    Span with(Span other) {
        return new Span(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
