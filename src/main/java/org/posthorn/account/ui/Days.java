package org.posthorn.account.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words, in UTC: exact enough for what lasts for months. */
final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Days() {}

    static String of(Instant time) {
        return DAY.format(time);
    }
}
