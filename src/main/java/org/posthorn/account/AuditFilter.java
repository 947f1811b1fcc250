package org.posthorn.account;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.UserId;

/**
 * Which lines of the audit log; null for any.
 *
 * @param what a whole name, or its first words: {@code settings} finds {@code settings.allowTracking}
 * @param from the earliest time
 * @param to the time before which
 */
public record AuditFilter(
        @Nullable UserId actor,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)*");

    /** @throws InvalidInput when {@code what} can be no name */
    public AuditFilter {
        if (what != null && !NAME.matcher(what).matches()) {
            throw new InvalidInput("what", "Must be a name such as settings or users.role.");
        }
    }
}
