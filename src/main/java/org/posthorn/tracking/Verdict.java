package org.posthorn.tracking;

import java.util.Locale;

/** Who or what made a hit (T14). */
public enum Verdict {
    HUMAN(true),
    IMAGE_PROXY(true),
    PRIVACY_PREFETCH(false),
    SECURITY_SCANNER(false),
    LINK_PREVIEW(false),
    SELF(false),
    COLLEAGUE(false),
    BEFORE_SEND(false),
    UNKNOWN(false);

    private final boolean humanLike;

    Verdict(boolean humanLike) {
        this.humanLike = humanLike;
    }

    /** Whether a hit with this verdict may count as opened or clicked. */
    public boolean humanLike() {
        return humanLike;
    }

    /** The name in the API: {@code image-proxy}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
