package org.posthorn.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline.
 *
 * @param subject id of the logged mail, engagement or note
 * @param mail of a logged mail only
 */
public record TimelineRow(
        EntryKind kind,
        Instant at,
        long subject,
        boolean pinned,
        @Nullable MailLine mail) {}
