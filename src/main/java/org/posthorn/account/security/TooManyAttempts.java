package org.posthorn.account.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guesses: no attempt is looked at until the wait is over. */
public class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts.");
        this.wait = wait;
    }

    /** Seconds until the next attempt makes sense; at least 1. */
    public long secondsToWait() {
        return Math.max(1, wait.toSeconds());
    }
}
