package org.posthorn.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Retention;
import org.posthorn.privacy.spi.Age;

/** How many days data of each kind stays; what is missing stays for good. */
record Periods(Map<Age, Integer> days) {

    /** As long as what was deleted can be restored (R5). */
    private static final int DELETED = 30;

    /** Long enough to fetch a file. */
    private static final int EXPORTS = 3;

    static Periods of(Retention rules) {
        Map<Age, Integer> days = new EnumMap<>(Age.class);
        days.put(Age.DELETED, DELETED);
        days.put(Age.EXPORTS, EXPORTS);
        days.put(Age.ADDRESSES, rules.addressDays());
        put(days, Age.ENGAGEMENTS, rules.engagementDays());
        put(days, Age.LOGGED_MAILS, rules.loggedEmailDays());
        put(days, Age.QUARANTINE, rules.quarantineDays());
        return new Periods(days);
    }

    private static void put(Map<Age, Integer> days, Age age, @Nullable Integer given) {
        if (given != null) {
            days.put(age, given);
        }
    }

    /** What is older than this goes; empty where nothing does. */
    Optional<Instant> end(Age age, Instant now) {
        return Optional.ofNullable(days.get(age)).map(Duration::ofDays).map(now::minus);
    }
}
