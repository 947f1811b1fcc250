package org.posthorn.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.UserId;

/**
 * One line of the audit log, as it is read.
 *
 * @param actor who did it, or null for the server
 * @param actorName the name of that user today, or null
 */
public record AuditLine(
        long id,
        Instant at,
        @Nullable UserId actor,
        @Nullable String actorName,
        @Nullable String actorEmail,
        AuditWay way,
        AuditEntry entry) {}
