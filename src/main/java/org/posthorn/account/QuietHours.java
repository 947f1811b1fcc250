package org.posthorn.account;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * When a user wants no pop-ups, by the clock on the user's wall (F6).
 *
 * @param from to the minute; the quiet begins with it
 * @param to to the minute; the quiet ends before it, on the next day when it is earlier than {@code from}
 * @param days on which it begins; none for every day
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    /** @throws InvalidInput when it would begin and end at once */
    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        days = Set.copyOf(days);
        if (from.equals(to)) {
            throw new InvalidInput("quietHours.to", "must differ from the beginning");
        }
    }

    /** Whether it is quiet at that time where that zone's clocks hang. */
    public boolean at(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        LocalTime clock = local.toLocalTime();
        DayOfWeek today = local.getDayOfWeek();
        if (from.isBefore(to)) {
            return begins(today) && !clock.isBefore(from) && clock.isBefore(to);
        }
        return (begins(today) && !clock.isBefore(from)) || (begins(today.minus(1)) && clock.isBefore(to));
    }

    private boolean begins(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
