package org.posthorn.rights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;

/**
 * A job as it stands.
 *
 * @param requestedBy null for the clock
 * @param contact whom it is about, or null
 * @param done of {@code total}, in rows; the total is an estimate made at the start
 * @param counts what it did so far
 * @param result where its result is kept, or null
 * @param failure what it last failed with, or null
 * @param finishedAt null while it has not ended
 */
public record Job(
        long id,
        AccountId account,
        JobKind kind,
        JobState state,
        @Nullable UserId requestedBy,
        Instant requestedAt,
        @Nullable Long contact,
        long done,
        long total,
        Counts counts,
        @Nullable Result result,
        @Nullable String failure,
        @Nullable Instant finishedAt) {

    /**
     * A file.
     *
     * @param size in bytes
     */
    public record Result(String blob, long size) {}
}
