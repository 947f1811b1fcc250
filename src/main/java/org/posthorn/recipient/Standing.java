package org.posthorn.recipient;

/** Whether somebody is tracked now, and why. */
public enum Standing {
    ON_UNASKED(true),
    ON_AGREED(true),
    /** The person's own wish. */
    OFF_WITHDRAWN(false),
    /** By the account's rules, whatever the person said. */
    OFF_OTHERWISE(false);

    private final boolean tracked;

    Standing(boolean tracked) {
        this.tracked = tracked;
    }

    public boolean tracked() {
        return tracked;
    }
}
