package org.posthorn.tracking;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * A token that stands in a mail and what is known of it.
 *
 * @param url the link's exact target, null for a pixel
 * @param unsent whether its mail is still a draft
 */
public record KnownToken(
        Token token,
        HitKind kind,
        @Nullable String url,
        OutgoingEmailId email,
        UserId user,
        String subject,
        boolean unsent) {}
