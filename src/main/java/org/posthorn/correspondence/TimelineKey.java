package org.posthorn.correspondence;

import java.time.Instant;
import java.util.Comparator;

/** What a timeline is ordered and paged by. Two merged records that share a mail have the same line twice, but one key. */
record TimelineKey(Instant at, long subject, EntryKind kind, boolean pinned) {

    static final Comparator<TimelineKey> NEWEST_FIRST = Comparator.comparing(TimelineKey::at)
            .thenComparingLong(TimelineKey::subject)
            .reversed();

    TimelineCursor cursor() {
        return new TimelineCursor(at, subject);
    }
}
