package org.posthorn.crm;

import java.time.Duration;
import java.time.Instant;

/** How long ago in words, by whole days of 24 hours: the reader's time zone is not known where these are needed. */
final class Ago {

    private Ago() {}

    static String of(Instant time, Instant now) {
        long days = Duration.between(time, now).toDays();
        return days < 1 ? "today" : days == 1 ? "1 day ago" : days + " days ago";
    }
}
