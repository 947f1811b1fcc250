package org.posthorn.account.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.Preferences;
import org.posthorn.account.QuietHours;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordType;
import org.posthorn.shell.Texts;

/**
 * A user's preferences in the API.
 *
 * @param trackOpens null for as it was last time
 * @param trackClicks null for as it was last time
 * @param autoAssociate {@code contact}, {@code company}, {@code deal}, {@code ticket}
 * @param createContacts {@code always}, {@code ask} or {@code never}
 * @param neverLog addresses, domains and {@code *.domain}
 * @param neverTrack the same
 * @param quietHours null for never quiet
 * @param muted ids of mails that make no notices
 * @param language {@code en}, {@code de}, {@code ja} or {@code pl}; null for the browser's
 * @param timeZone such as {@code Europe/Berlin}; null for the browser's
 */
record PreferencesBody(
        @Nullable Boolean trackOpens,
        @Nullable Boolean trackClicks,
        @JsonProperty("notify") @Nullable Boolean notifyMe,
        @Nullable Boolean desktopPopups,
        @Nullable List<@Nullable String> autoAssociate,
        @Nullable String createContacts,
        @Nullable List<@Nullable String> neverLog,
        @Nullable List<@Nullable String> neverTrack,
        @Nullable QuietHoursBody quietHours,
        @Nullable List<@Nullable String> muted,
        @Nullable String language,
        @Nullable String timeZone) {

    static PreferencesBody of(
            Preferences preferences, List<String> neverLog, List<String> neverTrack, List<OutgoingEmailId> muted) {
        QuietHours quiet = preferences.quietHours();
        Locale spoken = preferences.language();
        ZoneId zone = preferences.timeZone();
        return new PreferencesBody(
                preferences.trackOpens(),
                preferences.trackClicks(),
                preferences.notifyMe(),
                preferences.desktopPopups(),
                preferences.autoAssociate().stream()
                        .sorted()
                        .map(RecordType::publicName)
                        .toList(),
                preferences.createContacts().name().toLowerCase(Locale.ROOT),
                neverLog,
                neverTrack,
                quiet == null ? null : QuietHoursBody.of(quiet),
                muted.stream().map(email -> PublicId.of(email.value())).toList(),
                spoken == null ? null : spoken.toLanguageTag(),
                zone == null ? null : zone.getId());
    }

    /** @throws InvalidInput naming what is none of ours */
    Preferences parsed() {
        return new Preferences(
                trackOpens,
                trackClicks,
                required("notify", notifyMe),
                required("desktopPopups", desktopPopups),
                parsedCreateContacts(),
                parsedTypes(),
                quietHours == null ? null : quietHours.parsed(),
                parsedLanguage(),
                parsedZone());
    }

    /** @throws InvalidInput when a line is null, or the list is */
    static List<String> lines(String field, @Nullable List<@Nullable String> lines) {
        List<@Nullable String> given = required(field, lines);
        return IntStream.range(0, given.size())
                .mapToObj(line -> required(field + "[" + line + "]", given.get(line)))
                .toList();
    }

    /** @throws InvalidInput naming the entry that is no id */
    List<OutgoingEmailId> parsedMuted() {
        List<String> ids = lines("muted", muted);
        return IntStream.range(0, ids.size())
                .mapToObj(index -> new OutgoingEmailId(PublicId.parse(ids.get(index))
                        .orElseThrow(() -> new InvalidInput("muted[" + index + "]", "is not the id of a mail"))))
                .toList();
    }

    private CreateContacts parsedCreateContacts() {
        return Arrays.stream(CreateContacts.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(createContacts))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("createContacts", "must be always, ask or never"));
    }

    private Set<RecordType> parsedTypes() {
        Set<RecordType> types = new HashSet<>();
        List<String> names = lines("autoAssociate", autoAssociate);
        for (int index = 0; index < names.size(); index++) {
            String field = "autoAssociate[" + index + "]";
            types.add(RecordType.of(names.get(index))
                    .orElseThrow(() -> new InvalidInput(field, "must be contact, company, deal or ticket")));
        }
        return types;
    }

    private @Nullable Locale parsedLanguage() {
        return language == null
                ? null
                : Texts.LANGUAGES.stream()
                        .filter(known -> known.toLanguageTag().equals(language))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("language", "must be en, de, ja or pl, or null"));
    }

    private @Nullable ZoneId parsedZone() {
        if (timeZone == null) {
            return null;
        }
        try {
            return known(ZoneId.of(timeZone));
        } catch (DateTimeException e) {
            throw new InvalidInput("timeZone", "must be a zone such as Europe/Berlin, or null");
        }
    }

    /** Browsers know the names of zones; to them an offset is none. */
    private static ZoneId known(ZoneId zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw new DateTimeException("No name of a zone.");
        }
        return zone;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "must not be null");
        }
        return value;
    }
}
