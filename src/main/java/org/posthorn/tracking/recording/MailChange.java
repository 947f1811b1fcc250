package org.posthorn.tracking.recording;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.HitKind;

/**
 * What judging changed of one mail.
 *
 * @param added hits that are not stored yet
 * @param altered stored ones that stand otherwise now
 */
record MailChange(MailFacts mail, List<Seen> added, List<Seen> altered) {

    boolean isEmpty() {
        return added.isEmpty() && altered.isEmpty();
    }

    /** Stored hits with another verdict, or that count no longer or anew (T15); not those with other reasons only. */
    List<Seen> revised() {
        return altered.stream()
                .filter(seen -> {
                    Standing before = seen.stored();
                    return before != null
                            && (before.verdict() != seen.standing().verdict() || seen.countChange() != 0);
                })
                .toList();
    }

    boolean countsMore() {
        return added.stream().anyMatch(seen -> seen.standing().counted());
    }

    int counted(HitKind kind) {
        return (int) countedOf(kind).count();
    }

    @Nullable
    Instant firstCounted(HitKind kind) {
        return countedOf(kind)
                .map(seen -> seen.at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    Instant lastCounted(HitKind kind) {
        return countedOf(kind)
                .map(seen -> seen.at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many more engagements of that kind were seen, not inferred, than before; negative when fewer. */
    int newlySeen(HitKind kind) {
        return all(kind).mapToInt(Seen::countChange).sum();
    }

    /** The last that began to count. */
    Optional<Instant> lastNewlySeen(HitKind kind) {
        return all(kind)
                .filter(seen -> seen.countChange() > 0)
                .map(seen -> seen.at)
                .max(Comparator.naturalOrder());
    }

    /** The database has it all. */
    void markStored() {
        added.forEach(Seen::markStored);
        altered.forEach(Seen::markStored);
    }

    private Stream<Seen> countedOf(HitKind kind) {
        return added.stream()
                .filter(seen -> seen.kind == kind && seen.standing().counted());
    }

    private Stream<Seen> all(HitKind kind) {
        return Stream.concat(added.stream(), altered.stream()).filter(seen -> seen.kind == kind && !seen.inferred);
    }
}
