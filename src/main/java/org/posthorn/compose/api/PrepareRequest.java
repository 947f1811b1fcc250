package org.posthorn.compose.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.TrackChoice;

/**
 * A mail on its way out.
 *
 * @param track null for the switches' initial state (S2)
 * @param log absent for no
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
        @Nullable Boolean log,
        @Nullable Boolean signedOrEncrypted) {

    /** The two options of the Track switch (T2). */
    record TrackSwitches(@Nullable Boolean opens, @Nullable Boolean clicks) {}

    MessageRequest message() {
        return new MessageRequest(from, to, cc, bcc, subject, html, text, isOn(signedOrEncrypted));
    }

    @Nullable
    TrackChoice choice() {
        return track == null ? null : new TrackChoice(isOn(track.opens()), isOn(track.clicks()));
    }

    boolean logWanted() {
        return isOn(log);
    }

    private static boolean isOn(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }
}
