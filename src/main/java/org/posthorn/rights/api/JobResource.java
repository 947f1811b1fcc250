package org.posthorn.rights.api;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.rights.Job;

/**
 * A job as clients see it.
 *
 * @param kind {@code export}, {@code erasure} or {@code retention}
 * @param state {@code queued}, {@code running}, {@code done} or {@code failed}
 * @param counts how much of each kind went so far
 * @param result where the file is, or null
 */
record JobResource(
        String jobId,
        String kind,
        String state,
        long done,
        long total,
        Map<String, Long> counts,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String result) {

    static JobResource of(Job job) {
        String id = PublicId.of(job.id());
        return new JobResource(
                id,
                lower(job.kind()),
                lower(job.state()),
                job.done(),
                job.total(),
                counts(job.counts()),
                job.requestedAt(),
                job.finishedAt(),
                job.result() == null ? null : "/api/v1/jobs/" + id + "/result");
    }

    /** By names such as {@code logged-mails}. */
    static Map<String, Long> counts(Counts counts) {
        return counts.byKind().entrySet().stream()
                .collect(toMap(
                        entry -> lower(entry.getKey()),
                        Map.Entry::getValue,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
