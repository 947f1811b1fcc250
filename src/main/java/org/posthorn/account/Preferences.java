package org.posthorn.account;

import org.jspecify.annotations.Nullable;

/**
 * How one user wants things (S3).
 *
 * @param trackOpens whether a new message starts with opens tracked; null for as it was last time
 * @param trackClicks the same for clicks
 * @param notifyMe whether the bell rings (F5)
 * @param desktopPopups whether the browser may pop up a notification (F5)
 */
public record Preferences(
        @Nullable Boolean trackOpens, @Nullable Boolean trackClicks, boolean notifyMe, boolean desktopPopups) {

    /** What holds until the user says otherwise. */
    static final Preferences INITIAL = new Preferences(null, null, true, false);
}
