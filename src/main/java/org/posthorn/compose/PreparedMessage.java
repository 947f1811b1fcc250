package org.posthorn.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;

/**
 * A mail that is ready to go out.
 *
 * @param html with links and pixel in it, or as it came; null when it came without
 * @param text likewise
 * @param pixelTag the pixel for clients that put it in themselves, empty when opens are not tracked
 * @param bcc the address that a copy is to be sent to, so that it is logged; null when it shall not or can't be
 * @param tracked what is really tracked, after the rules
 */
public record PreparedMessage(
        OutgoingEmailId id,
        @Nullable String html,
        @Nullable String text,
        String pixelTag,
        @Nullable String bcc,
        TrackChoice tracked,
        List<Warning> warnings) {}
