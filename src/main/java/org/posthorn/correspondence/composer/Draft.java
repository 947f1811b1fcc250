package org.posthorn.correspondence.composer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is not sent yet, or not to everybody.
 *
 * @param original the logged mail that it answers or forwards, or null
 * @param failure why sending failed, in words, or null
 * @param keptBefore false while it was only begun
 * @param reached addresses that have it already: sending again leaves them out
 */
public record Draft(
        long id,
        LetterKind kind,
        @Nullable Long original,
        Letter letter,
        List<Enclosure> enclosures,
        LetterState state,
        @Nullable String failure,
        boolean keptBefore,
        List<String> reached,
        Instant updatedAt) {

    /** A file that goes with the letter. */
    public record Enclosure(long id, String name, String contentType, long size) {}
}
