package org.posthorn.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * An attachment or inline image of a logged mail.
 *
 * @param n its number in the mail, from 0
 * @param name as the sender wrote it: hostile, for display only
 * @param contentType as the sender claims
 * @param size bytes, decoded
 * @param contentId what the HTML's {@code cid:} URLs say, without angle brackets, or null
 * @param inline whether the body shows it (G17)
 * @param leftOut why there is nothing to download, or null
 */
public record LoggedPart(
        int n,
        String name,
        String contentType,
        long size,
        @Nullable String contentId,
        boolean inline,
        @Nullable LeftOut leftOut) {}
