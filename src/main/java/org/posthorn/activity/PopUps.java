package org.posthorn.activity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.posthorn.account.Preferences;

/** Which notices pop up in one window: each once until it is read, none while the user wants quiet (F6). */
public final class PopUps {

    /** When more come at once, one pop-up tells of all of them. */
    public static final int MOST = 3;

    private Set<Long> known;

    /** @param shown what the bell showed when the window opened: nothing of that pops up */
    public PopUps(Bell shown) {
        known = unread(shown);
    }

    /**
     * The notices that pop up now. What came while it was quiet is never made up for.
     *
     * @param browsers the zone of the user's browser
     */
    public List<Bell.Item> due(Bell bell, Preferences wanted, Instant now, ZoneId browsers) {
        Set<Long> before = known;
        known = unread(bell);
        return wanted.popUpAt(now, browsers)
                ? bell.items().stream()
                        .filter(item -> !item.read() && !before.contains(item.id()))
                        .toList()
                : List.of();
    }

    private static Set<Long> unread(Bell bell) {
        return bell.items().stream()
                .filter(item -> !item.read())
                .map(Bell.Item::id)
                .collect(toUnmodifiableSet());
    }
}
