package org.posthorn.account;

import org.jspecify.annotations.Nullable;

/** Somebody else changed it since it was read; nothing was changed now. */
public class ChangedMeanwhile extends RuntimeException {

    private final @Nullable String who;

    ChangedMeanwhile(@Nullable String who) {
        super("These settings were changed meanwhile" + (who == null ? "" : " by " + who) + ".");
        this.who = who;
    }

    /** The name of whoever it was, or null when nobody knows. */
    public @Nullable String who() {
        return who;
    }
}
