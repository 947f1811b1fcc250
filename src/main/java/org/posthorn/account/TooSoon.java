package org.posthorn.account;

import java.time.Duration;

/** The same was done a moment ago, or too often: the API answers 429 with when to come back. */
public class TooSoon extends RuntimeException {

    private final Duration wait;

    TooSoon(Duration wait) {
        super("Too soon.");
        this.wait = wait;
    }

    /** Seconds until it makes sense again; at least 1. */
    public long secondsToWait() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
