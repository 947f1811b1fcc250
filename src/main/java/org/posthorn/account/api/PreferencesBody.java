package org.posthorn.account.api;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.Preferences;
import org.posthorn.kernel.RecordType;

/**
 * A user's preferences in the API.
 *
 * @param trackOpens null for as it was last time
 * @param trackClicks null for as it was last time
 * @param autoAssociate {@code contact}, {@code company}, {@code deal}, {@code ticket}; absent for as it is
 * @param createContacts {@code always}, {@code ask} or {@code never}; absent for as it is
 * @param neverLog addresses, domains and {@code *.domain}; absent for as it is
 */
record PreferencesBody(
        @Nullable Boolean trackOpens,
        @Nullable Boolean trackClicks,
        @JsonProperty("notify") @NotNull Boolean notifyMe,
        @NotNull Boolean desktopPopups,
        @Nullable List<String> autoAssociate,
        @Nullable String createContacts,
        @Nullable List<String> neverLog) {

    static PreferencesBody of(Preferences preferences, List<String> neverLog) {
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
                neverLog);
    }

    /** @throws InvalidInput when a name is none of ours */
    Preferences over(Preferences before) {
        return new Preferences(
                trackOpens,
                trackClicks,
                notifyMe,
                desktopPopups,
                requireNonNullElse(createContacts(createContacts), before.createContacts()),
                requireNonNullElse(types(autoAssociate), before.autoAssociate()));
    }

    private static @Nullable CreateContacts createContacts(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(CreateContacts.values())
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("createContacts", "must be always, ask or never"));
    }

    private static @Nullable Set<RecordType> types(@Nullable List<String> names) {
        return names == null
                ? null
                : names.stream()
                        .map(name -> RecordType.of(name)
                                .orElseThrow(() -> new InvalidInput(
                                        "autoAssociate", "must be some of contact, company, deal, ticket")))
                        .collect(Collectors.toSet());
    }
}
