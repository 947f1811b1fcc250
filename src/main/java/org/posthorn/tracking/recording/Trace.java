package org.posthorn.tracking.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest hits of one mail, and what counts. Guarded by the lock of {@link RecordingHits}. */
final class Trace {

    private static final int HELD = 32;
    private static final Duration HELD_FOR = Duration.ofMinutes(10);
    private static final long SOMEONE = 0;

    final MailFacts mail;
    private final List<Seen> hits = new ArrayList<>();
    private final Map<Long, Tally> tallies = new HashMap<>();
    private @Nullable Instant firstPictureAt;

    /** From here on no hit is missing in {@link #hits}. */
    private Instant completeFrom = Instant.MIN;

    Trace(MailFacts mail) {
        this.mail = mail;
    }

    /** Takes hits that are not in it yet, and tells which others they may shed light on. */
    Span add(List<Seen> more) {
        hits.addAll(more);
        hits.sort(Seen.BY_TIME);
        return more.stream()
                .filter(Seen::isOpen)
                .map(open -> sawPictureAt(open.at))
                .reduce(Span.over(more), Span::with);
    }

    /** A picture that was asked for earlier than was known changes how the clicks since then look. */
    Span sawPictureAt(Instant at) {
        if (pictureAskedForBy(at)) {
            return Span.NONE;
        }
        firstPictureAt = at;
        return Span.since(at);
    }

    /** Whether anything asked for the mail's picture by then. */
    boolean pictureAskedForBy(Instant time) {
        return firstPictureAt != null && !firstPictureAt.isAfter(time);
    }

    List<Seen> hits() {
        return Collections.unmodifiableList(hits);
    }

    /** The hits from {@code first} to {@code last}, both included. */
    List<Seen> between(Instant first, Instant last) {
        return hits.subList(indexOf(first, false), indexOf(last, true));
    }

    List<Seen> around(Instant at, Duration span) {
        return between(at.minus(span), at.plus(span));
    }

    /** Whether it holds all hits since then. */
    boolean isCompleteSince(Instant time) {
        return !time.isBefore(completeFrom);
    }

    void completeFrom(Instant time) {
        completeFrom = time;
    }

    Tally tallyOf(Seen seen) {
        return tallyOf(seen.target.recipient());
    }

    Tally tallyOf(@Nullable Long recipient) {
        return tallies.computeIfAbsent(recipient == null ? SOMEONE : recipient, key -> new Tally());
    }

    /** Lets old hits go. */
    void trim() {
        if (hits.isEmpty()) {
            return;
        }
        Instant oldest = hits.getLast().at.minus(HELD_FOR);
        int gone = Math.max(hits.size() - HELD, indexOf(oldest, false));
        if (gone > 0) {
            hits.subList(0, gone).clear();
            completeFrom = hits.getFirst().at;
        }
    }

    /** Index of the first hit at that time or later; with {@code after}, later than that time. */
    private int indexOf(Instant time, boolean after) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = hits.get(middle).at.compareTo(time);
            if (order < 0 || (after && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
