package org.posthorn.activity.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.activity.Bell;
import org.posthorn.activity.ReadingNotices;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's bell, for clients that ring it somewhere else than on our pages (F5, F6). */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {

    private final ReadingNotices notices;
    private final UserPreferences preferences;
    private final Clock clock;

    NoticesController(ReadingNotices notices, UserPreferences preferences, Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * @param popUps whether anything may pop up now: the user wants pop-ups and these are no quiet hours
     * @param unread how many are unread, at most 99
     * @param items the unread ones and the latest read ones, the newest first
     */
    record Notices(boolean popUps, int unread, List<Item> items) {}

    /**
     * One notice: there is one for each mail and kind until it is read.
     *
     * @param email the mail's id
     * @param kind {@code open}, {@code click} or {@code reply}
     * @param times how often it happened since the last reading
     */
    record Item(String id, String email, String subject, String kind, Instant at, int times, boolean read) {

        static Item of(Bell.Item item) {
            return new Item(
                    PublicId.of(item.id()),
                    PublicId.of(item.email().id().value()),
                    item.email().subject(),
                    item.kind().name().toLowerCase(Locale.ROOT),
                    item.at(),
                    item.times(),
                    item.read());
        }
    }

    /** @param email the mail whose notices are read; null for all */
    record Reading(@Nullable String email) {}

    /** @param zone the client's time zone, by which quiet hours go unless the user chose one; absent for UTC */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    Notices list(@RequestParam(required = false) @Nullable String zone) {
        SignedIn user = SignedIn.required();
        boolean popUps = preferences.of(user.userId()).popUpAt(clock.instant(), parsed(zone));
        Bell bell = notices.bell(user.accountId(), user.userId());
        return new Notices(
                popUps, bell.unread(), bell.items().stream().map(Item::of).toList());
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void read(@RequestBody(required = false) @Nullable Reading reading) {
        SignedIn user = SignedIn.required();
        String email = reading == null ? null : reading.email();
        if (email == null) {
            notices.markAllRead(user.accountId(), user.userId());
        } else {
            PublicId.parse(email)
                    .ifPresent(id -> notices.markRead(user.accountId(), user.userId(), new OutgoingEmailId(id)));
        }
    }

    private static ZoneId parsed(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "must be a zone such as Europe/Berlin");
        }
    }
}
