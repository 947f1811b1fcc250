package org.posthorn.account.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.Retention;

/** Retention as it comes in: what is absent stays, what is null is for ever. */
final class RetentionDays {

    private static final String ADDRESS = "addressDays";
    private static final String ENGAGEMENT = "engagementDays";
    private static final String LOGGED = "loggedEmailDays";
    private static final String QUARANTINE = "quarantineDays";
    private static final Set<String> NAMES = Set.of(ADDRESS, ENGAGEMENT, LOGGED, QUARANTINE);

    private RetentionDays() {}

    /** @throws InvalidInput when a name or a number of days is none */
    static Retention over(Retention before, Map<String, @Nullable Integer> wanted) {
        List<FieldProblem> unknown = wanted.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .map(name -> new FieldProblem("retention." + name, "is not a setting"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        Integer address = days(wanted, ADDRESS, before.addressDays());
        if (address == null) {
            throw new InvalidInput("retention." + ADDRESS, "must be a number of days");
        }
        return new Retention(
                address,
                days(wanted, ENGAGEMENT, before.engagementDays()),
                days(wanted, LOGGED, before.loggedEmailDays()),
                days(wanted, QUARANTINE, before.quarantineDays()));
    }

    private static @Nullable Integer days(
            Map<String, @Nullable Integer> wanted, String name, @Nullable Integer before) {
        return wanted.containsKey(name) ? wanted.get(name) : before;
    }
}
