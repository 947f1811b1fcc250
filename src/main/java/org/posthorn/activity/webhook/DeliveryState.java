package org.posthorn.activity.webhook;

/** What became of a delivery. */
public enum DeliveryState {
    /** Waits for its first or next attempt. */
    PENDING,
    DELIVERED,
    /** Given up. */
    FAILED,
    /** Not posted after all: its mail is gone or was not for everybody any more when its turn came. */
    WITHDRAWN;

    /** Whether nothing more is going to happen. */
    public boolean ended() {
        return this != PENDING;
    }
}
