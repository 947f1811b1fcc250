package org.posthorn.mailroom.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time in a {@code Date} field, as the standard has it or as old programs write it. */
final class MailDate {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*\\.?[ -]+(\\d{2,4})[ ,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?"
                    + "[\\d.]*\\s*([+-]\\d{4}|[A-Z]{1,4})?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, String> ZONES = Map.of(
            "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT", "-0600", "PST",
            "-0800", "PDT", "-0700");

    private static final int CENTURY = 100;
    private static final int FIRST_YEAR_OF_TWO_DIGITS = 50;

    private MailDate() {}

    /** The time, or null when it can't be read. Without a known zone it is taken as UTC. */
    static @Nullable Instant parse(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return null;
        }
        try {
            int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
            int second = date.group(6) == null ? 0 : Math.min(number(date.group(6)), 59);
            return LocalDateTime.of(
                            year(number(date.group(3))),
                            month,
                            number(date.group(1)),
                            number(date.group(4)),
                            number(date.group(5)),
                            second)
                    .toInstant(offset(date.group(7)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int year(int written) {
        if (written < FIRST_YEAR_OF_TWO_DIGITS) {
            return 2000 + written;
        }
        return written < CENTURY * 10 ? 1900 + written % CENTURY : written;
    }

    private static ZoneOffset offset(@Nullable String zone) {
        String numeric = zone == null ? "+0000" : ZONES.getOrDefault(zone, zone);
        return numeric.matches("[+-]\\d{4}") ? ZoneOffset.of(numeric) : ZoneOffset.UTC;
    }
}
