package org.posthorn.account.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.QuietHours;

/**
 * Quiet hours in the API.
 *
 * @param from {@code 22:00}
 * @param to {@code 07:00}; on the next day when it is earlier
 * @param days on which they begin, {@code monday} and so on; absent or none for every day
 */
record QuietHoursBody(
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> days) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static QuietHoursBody of(QuietHours quiet) {
        return new QuietHoursBody(
                TIME.format(quiet.from()),
                TIME.format(quiet.to()),
                quiet.days().stream().sorted().map(QuietHoursBody::name).toList());
    }

    /** @throws InvalidInput naming what is no time or no day */
    QuietHours parsed() {
        List<String> names = days == null ? List.of() : days;
        return new QuietHours(
                time("quietHours.from", from),
                time("quietHours.to", to),
                IntStream.range(0, names.size())
                        .mapToObj(index -> day("quietHours.days[" + index + "]", names.get(index)))
                        .collect(Collectors.toSet()));
    }

    private static LocalTime time(String field, @Nullable String text) {
        try {
            return LocalTime.parse(text == null ? "" : text, TIME);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "must be a time such as 22:00");
        }
    }

    private static DayOfWeek day(String field, @Nullable String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "must be a day such as monday"));
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
