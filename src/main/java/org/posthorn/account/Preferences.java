package org.posthorn.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordType;

/**
 * How one user wants things (S3).
 *
 * @param trackOpens whether a new message starts with opens tracked; null for as it was last time
 * @param trackClicks the same for clicks
 * @param notifyMe whether the bell rings (F5)
 * @param desktopPopups whether the browser may pop up a notification (F5)
 * @param createContacts whether unknown people in logged mail become contacts (G5)
 * @param autoAssociate the types of records that are chosen by themselves for a logged mail (G9)
 * @param quietHours when nothing pops up (F6); null for never quiet
 * @param language what the pages speak; null for what the browser asks for
 * @param timeZone whose clocks the user goes by; null for the browser's
 */
public record Preferences(
        @Nullable Boolean trackOpens,
        @Nullable Boolean trackClicks,
        boolean notifyMe,
        boolean desktopPopups,
        CreateContacts createContacts,
        Set<RecordType> autoAssociate,
        @Nullable QuietHours quietHours,
        @Nullable Locale language,
        @Nullable ZoneId timeZone) {

    /** What holds until the user says otherwise. */
    public static final Preferences INITIAL = new Preferences(
            null,
            null,
            true,
            false,
            CreateContacts.ALWAYS,
            Set.of(RecordType.CONTACT, RecordType.COMPANY, RecordType.DEAL),
            null,
            null,
            null);

    /** The same with other starts of the Track switches. */
    public Preferences withTracking(@Nullable Boolean opens, @Nullable Boolean clicks) {
        return new Preferences(
                opens, clicks, notifyMe, desktopPopups, createContacts, autoAssociate, quietHours, language, timeZone);
    }

    /** The same with other rules of logging. */
    public Preferences withLogging(CreateContacts creating, Set<RecordType> chosen) {
        return new Preferences(
                trackOpens, trackClicks, notifyMe, desktopPopups, creating, chosen, quietHours, language, timeZone);
    }

    /** The same with the bell and pop-ups on or off. */
    public Preferences withNotices(boolean bell, boolean popUps, @Nullable QuietHours quiet) {
        return new Preferences(
                trackOpens, trackClicks, bell, popUps, createContacts, autoAssociate, quiet, language, timeZone);
    }

    /** The same in another language and by other clocks. */
    public Preferences withPlace(@Nullable Locale spoken, @Nullable ZoneId zone) {
        return new Preferences(
                trackOpens,
                trackClicks,
                notifyMe,
                desktopPopups,
                createContacts,
                autoAssociate,
                quietHours,
                spoken,
                zone);
    }

    /**
     * Whether anything may pop up at that time (F6).
     *
     * @param browsers the zone of the user's browser, which holds unless the user chose one
     */
    public boolean popUpAt(Instant time, ZoneId browsers) {
        ZoneId zone = timeZone == null ? browsers : timeZone;
        return notifyMe && desktopPopups && (quietHours == null || !quietHours.at(time, zone));
    }
}
