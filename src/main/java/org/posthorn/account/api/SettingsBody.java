package org.posthorn.account.api;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.AccountRules;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.PrivacyRules;
import org.posthorn.kernel.Visibility;

/**
 * Changes of an account's settings as they come in; whatever is absent stays as it is.
 *
 * @param visibilityDefault {@code everyone}, {@code owner} or {@code subject}
 * @param retention days by {@code addressDays}, {@code engagementDays}, {@code loggedEmailDays}, {@code quarantineDays}; a null
 *     in it is for ever
 * @param trackingHost a host name; empty for the server's own
 * @param version what was read before; when somebody changed the settings since, nothing is changed
 * @param others what is no setting
 */
record SettingsBody(
        @Nullable Boolean allowAttachmentLogging,
        @Nullable Boolean applyLogDefault,
        @Nullable Boolean logByDefault,
        @Nullable Boolean allowTracking,
        @Nullable Boolean applyTrackDefault,
        @Nullable Boolean trackByDefault,
        @Nullable Boolean dataPrivacy,
        @Nullable List<@Nullable String> neverLog,
        @Nullable List<@Nullable String> neverTrack,
        @Nullable Map<String, @Nullable Integer> retention,
        @Nullable Boolean existingContactsOnly,
        @Nullable String visibilityDefault,
        @Nullable Boolean shareTracking,
        @Nullable Boolean recipientLink,
        @Nullable String trackingHost,
        @Nullable Integer version,
        @JsonAnySetter @Nullable Map<String, @Nullable Object> others) {

    /** @throws InvalidInput naming each thing that is wrong */
    AccountRules over(AccountRules before) {
        if (others != null && !others.isEmpty()) {
            throw new InvalidInput(others.keySet().stream()
                    .map(name -> new FieldProblem(name, "is not a setting"))
                    .toList());
        }
        return new AccountRules(
                defaults(before.defaults()),
                privacy(before.privacy()),
                lines(neverLog, before.neverLog()),
                lines(neverTrack, before.neverTrack()),
                requireNonNullElse(trackingHost, requireNonNullElse(before.trackingHost(), "")));
    }

    private AccountDefaults defaults(AccountDefaults before) {
        boolean tracking = requireNonNullElse(allowTracking, before.allowTracking());
        return new AccountDefaults(
                tracking,
                // Goes off together with what it needs, unless the client insists.
                requireNonNullElse(applyTrackDefault, tracking && before.applyTrackDefault()),
                requireNonNullElse(trackByDefault, before.trackByDefault()),
                requireNonNullElse(applyLogDefault, before.applyLogDefault()),
                requireNonNullElse(logByDefault, before.logByDefault()),
                requireNonNullElse(allowAttachmentLogging, before.allowAttachmentLogging()),
                requireNonNullElse(existingContactsOnly, before.existingContactsOnly()));
    }

    private PrivacyRules privacy(PrivacyRules before) {
        return new PrivacyRules(
                requireNonNullElse(dataPrivacy, before.dataPrivacy()),
                requireNonNullElse(shareTracking, before.shareTracking()),
                requireNonNullElse(recipientLink, before.recipientLink()),
                visibility(before.visibilityDefault()),
                retention == null ? before.retention() : RetentionDays.over(before.retention(), retention));
    }

    private Visibility visibility(Visibility before) {
        return visibilityDefault == null
                ? before
                : Arrays.stream(Visibility.values())
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(visibilityDefault))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("visibilityDefault", "must be everyone, owner or subject"));
    }

    private static List<String> lines(@Nullable List<@Nullable String> wanted, List<String> before) {
        return wanted == null
                ? before
                : wanted.stream()
                        .map(line -> Objects.requireNonNullElse(line, ""))
                        .toList();
    }
}
