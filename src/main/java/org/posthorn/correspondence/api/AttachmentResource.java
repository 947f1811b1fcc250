package org.posthorn.correspondence.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.LeftOut;
import org.posthorn.correspondence.LoggedPart;

/**
 * An attachment or inline image of a logged mail.
 *
 * @param n its number in the address that it is fetched from
 * @param leftOut {@code too-large} or {@code not-allowed} where there is nothing to fetch (G4, G14), else null
 */
record AttachmentResource(
        int n,
        String name,
        String contentType,
        long size,
        boolean inline,
        @Nullable String contentId,
        @Nullable String leftOut) {

    static AttachmentResource of(LoggedPart part) {
        LeftOut reason = part.leftOut();
        return new AttachmentResource(
                part.n(),
                part.name(),
                part.contentType(),
                part.size(),
                part.inline(),
                part.contentId(),
                reason == null ? null : reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
