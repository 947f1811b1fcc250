package org.posthorn.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.Preferences;
import org.posthorn.account.QuietHours;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.EngagementKind;

class PopUpsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T22:30:00Z");
    private static final Preferences WANTED = Preferences.INITIAL.withNotices(true, true, null);
    private static final Preferences QUIET_AT_NIGHT =
            WANTED.withNotices(true, true, new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of()));

    @Test
    @DisplayName("F6 a notice pops up once, however often its mail is opened before it is read")
    void popsUpOnceUntilRead() {
        PopUps window = new PopUps(bell());

        assertThat(due(window, bell(unread(1, 1)), WANTED, NOON)).containsExactly(1L);
        assertThat(due(window, bell(unread(1, 2)), WANTED, NOON)).isEmpty();
        assertThat(due(window, bell(read(1)), WANTED, NOON)).isEmpty();
        assertThat(due(window, bell(unread(2, 1), read(1)), WANTED, NOON)).containsExactly(2L);
    }

    @Test
    @DisplayName("F6 what the bell showed already when the window opened does not pop up")
    void keepsStillAboutWhatWasThere() {
        PopUps window = new PopUps(bell(unread(5, 1)));

        assertThat(due(window, bell(unread(5, 2), unread(4, 1)), WANTED, NOON)).containsExactly(4L);
    }

    @Test
    @DisplayName("F6 in quiet hours nothing pops up, and nothing is made up for afterwards")
    void keepsStillInQuietHours() {
        PopUps window = new PopUps(bell());

        assertThat(due(window, bell(unread(1, 1)), QUIET_AT_NIGHT, NIGHT)).isEmpty();
        assertThat(due(window, bell(unread(1, 1)), QUIET_AT_NIGHT, NOON.plusSeconds(86_400)))
                .isEmpty();
        assertThat(due(window, bell(unread(2, 1), unread(1, 1)), QUIET_AT_NIGHT, NOON.plusSeconds(86_400)))
                .containsExactly(2L);
    }

    private static List<Long> due(PopUps window, Bell bell, Preferences wanted, Instant now) {
        return window.due(bell, wanted, now, BERLIN).stream().map(Bell.Item::id).toList();
    }

    private static Bell bell(Bell.Item... items) {
        return new Bell(0, Arrays.asList(items));
    }

    private static Bell.Item unread(long id, int times) {
        return item(id, times, false);
    }

    private static Bell.Item read(long id) {
        return item(id, 1, true);
    }

    private static Bell.Item item(long id, int times, boolean read) {
        EmailRow mail = new EmailRow(
                new OutgoingEmailId(id),
                new UserId(1),
                "ada@x.test",
                "Offer",
                List.of(),
                EmailState.OPENED,
                true,
                true,
                false,
                false,
                false,
                NOON,
                NOON,
                times,
                0,
                NOON,
                null,
                NOON,
                NOON);
        return new Bell.Item(id, mail, EngagementKind.OPEN, NOON, times, read);
    }
}
