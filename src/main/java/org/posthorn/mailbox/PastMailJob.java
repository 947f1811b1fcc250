package org.posthorn.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Logging the mail that lies in a mailbox already (G13).
 *
 * @param from first instant, UTC
 * @param to first instant after it, UTC
 * @param folder that is being read
 * @param page to go on with in that folder, or null for the first
 * @param seen mails that were looked at
 * @param logged those of them that were handed on to be logged
 * @param estimate how many there are in all, as far as the provider says; null while it says nothing
 * @param finishedAt null while it has not ended
 */
public record PastMailJob(
        long id,
        long mailbox,
        Instant from,
        Instant to,
        State state,
        Folder folder,
        @Nullable String page,
        long seen,
        long logged,
        @Nullable Long estimate,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        PAUSED,
        CANCELLED,
        DONE;

        public boolean ended() {
            return this == CANCELLED || this == DONE;
        }
    }
}
