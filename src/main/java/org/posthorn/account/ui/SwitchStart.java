package org.posthorn.account.ui;

import org.jspecify.annotations.Nullable;

/** How a Track switch starts in a new message, as a user chooses it (S2). */
enum SwitchStart {
    AS_LAST(null),
    ON(true),
    OFF(false);

    private final @Nullable Boolean preference;

    SwitchStart(@Nullable Boolean preference) {
        this.preference = preference;
    }

    /** What is kept: null for as it was last time. */
    @Nullable
    Boolean preference() {
        return preference;
    }

    static SwitchStart of(@Nullable Boolean preference) {
        return preference == null ? AS_LAST : preference ? ON : OFF;
    }
}
