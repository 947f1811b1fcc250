package org.posthorn.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** A user's preferences and last choices; there is no row before the first of them. */
@Entity
@Table(name = "preferences")
class StoredPreferences {

    private static final int SECONDS = 60;

    @Id
    private long userId;

    @TenantId
    private long accountId;

    private @Nullable Boolean trackOpens;

    private @Nullable Boolean trackClicks;

    private boolean notify;

    private boolean desktopPopups;

    @Enumerated(EnumType.STRING)
    private CreateContacts createContacts;

    /** Names of record types, with commas. */
    private String autoAssociate;

    /** Minutes of the day; null, as {@code quietTo} is then, for never. */
    private @Nullable Integer quietFrom;

    private @Nullable Integer quietTo;

    /** Names of days, with commas; none for every day. */
    private String quietDays;

    private @Nullable String language;

    private @Nullable String timeZone;

    private boolean lastTrackOpens;

    private boolean lastTrackClicks;

    private boolean lastLog;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StoredPreferences() {}

    StoredPreferences(AccountId account, UserId user) {
        this.userId = user.value();
        this.accountId = account.value();
        change(Preferences.INITIAL);
    }

    final void change(Preferences wanted) {
        trackOpens = wanted.trackOpens();
        trackClicks = wanted.trackClicks();
        notify = wanted.notifyMe();
        desktopPopups = wanted.desktopPopups();
        createContacts = wanted.createContacts();
        autoAssociate = names(wanted.autoAssociate());
        QuietHours quiet = wanted.quietHours();
        quietFrom = quiet == null ? null : quiet.from().toSecondOfDay() / SECONDS;
        quietTo = quiet == null ? null : quiet.to().toSecondOfDay() / SECONDS;
        quietDays = quiet == null ? "" : names(quiet.days());
        Locale spoken = wanted.language();
        language = spoken == null ? null : spoken.toLanguageTag();
        ZoneId zone = wanted.timeZone();
        timeZone = zone == null ? null : zone.getId();
    }

    private static String names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    void rememberChoice(boolean opens, boolean clicks, boolean log) {
        lastTrackOpens = opens;
        lastTrackClicks = clicks;
        lastLog = log;
    }

    boolean remembers(boolean opens, boolean clicks, boolean log) {
        return lastTrackOpens == opens && lastTrackClicks == clicks && lastLog == log;
    }

    UserId userId() {
        return new UserId(userId);
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    Preferences preferences() {
        return new Preferences(
                trackOpens,
                trackClicks,
                notify,
                desktopPopups,
                createContacts,
                chosen(autoAssociate, RecordType::valueOf),
                quietHours(),
                language == null ? null : Locale.forLanguageTag(language),
                timeZone == null ? null : ZoneId.of(timeZone));
    }

    private @Nullable QuietHours quietHours() {
        return quietFrom == null || quietTo == null
                ? null
                : new QuietHours(
                        LocalTime.ofSecondOfDay((long) quietFrom * SECONDS),
                        LocalTime.ofSecondOfDay((long) quietTo * SECONDS),
                        chosen(quietDays, DayOfWeek::valueOf));
    }

    private static <T> Set<T> chosen(String names, Function<String, T> reading) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(reading)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The preference, or else the last choice. */
    boolean startsWithOpens() {
        return trackOpens == null ? lastTrackOpens : trackOpens;
    }

    /** The preference, or else the last choice. */
    boolean startsWithClicks() {
        return trackClicks == null ? lastTrackClicks : trackClicks;
    }

    boolean startsWithLog() {
        return lastLog;
    }
}
