package org.posthorn.compose.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.TrackChoice;

/**
 * A mail on its way out.
 *
 * @param track null for the switches' initial state (S2)
 * @param signedOrEncrypted whether the client will apply S/MIME or PGP (T9)
 */
record PrepareRequest(
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable List<String> bcc,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text,
        @Nullable TrackSwitches track,
        boolean log,
        boolean signedOrEncrypted) {

    /** The two options of the Track switch (T2). */
    record TrackSwitches(boolean opens, boolean clicks) {}

    MessageRequest message() {
        return new MessageRequest(from, to, cc, bcc, subject, html, text, signedOrEncrypted);
    }

    @Nullable
    TrackChoice choice() {
        return track == null ? null : new TrackChoice(track.opens(), track.clicks());
    }
}
