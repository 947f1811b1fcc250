package org.posthorn.mailbox.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailbox.PastMailJob;

/**
 * Logging of past mail in the API (G13).
 *
 * @param state {@code running}, {@code paused}, {@code cancelled} or {@code done}
 * @param seen mails that were looked at
 * @param logged those of them that were handed on to be logged
 * @param estimate how many there are in all, or null while the provider doesn't say
 */
record PastMailResource(
        String id,
        Instant from,
        Instant to,
        String state,
        long seen,
        long logged,
        @Nullable Long estimate,
        @Nullable Instant finishedAt) {

    static PastMailResource of(PastMailJob job) {
        return new PastMailResource(
                PublicId.of(job.id()),
                job.from(),
                job.to(),
                MailboxResource.name(job.state()),
                job.seen(),
                job.logged(),
                job.estimate(),
                job.finishedAt());
    }
}
