package org.posthorn.compose.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.PreparedMessage;
import org.posthorn.compose.TrackChoice;
import org.posthorn.compose.Warning;
import org.posthorn.kernel.PublicId;

/**
 * A mail that is ready to go out.
 *
 * @param pixelHtml for clients that put the pixel in themselves; empty when opens are not tracked
 * @param headers to be set on the mail
 * @param bcc the address that a copy is to be sent to, so that it is logged; null when it shall not or can't be
 */
record PrepareResponse(
        String id,
        @Nullable String html,
        @Nullable String text,
        String pixelHtml,
        Map<String, String> headers,
        @Nullable String bcc,
        TrackChoice tracked,
        List<Warning> warnings) {

    static PrepareResponse of(PreparedMessage prepared) {
        String id = PublicId.of(prepared.id().value());
        return new PrepareResponse(
                id,
                prepared.html(),
                prepared.text(),
                prepared.pixelTag(),
                Map.of("X-Posthorn-Id", id),
                prepared.bcc(),
                prepared.tracked(),
                prepared.warnings());
    }
}
