package org.posthorn.mailroom.mime;

import org.jspecify.annotations.Nullable;

/**
 * An attachment or an inline image.
 *
 * @param name as the sender wrote it: hostile, for display only
 * @param contentType in lower case without parameters, as the sender claims
 * @param contentId without angle brackets, or null
 * @param inline whether the body shows it (G17)
 * @param size bytes, decoded
 * @param blob where the decoded bytes are kept, or null when they were too many to keep (G4)
 */
public record MailPart(
        String name,
        String contentType,
        @Nullable String contentId,
        boolean inline,
        long size,
        @Nullable String blob) {}
