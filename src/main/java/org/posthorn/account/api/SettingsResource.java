package org.posthorn.account.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.account.RulesInForce;

/**
 * An account's settings as the API shows them.
 *
 * @param trackingHost null for the server's own
 * @param version goes up with each change
 */
record SettingsResource(
        boolean allowAttachmentLogging,
        boolean applyLogDefault,
        boolean logByDefault,
        boolean allowTracking,
        boolean applyTrackDefault,
        boolean trackByDefault,
        boolean dataPrivacy,
        List<String> neverLog,
        List<String> neverTrack,
        Retention retention,
        boolean existingContactsOnly,
        String visibilityDefault,
        boolean shareTracking,
        boolean recipientLink,
        @Nullable String trackingHost,
        int version) {

    static SettingsResource of(RulesInForce inForce) {
        AccountDefaults defaults = inForce.rules().defaults();
        PrivacyRules privacy = inForce.rules().privacy();
        return new SettingsResource(
                defaults.allowAttachmentLogging(),
                defaults.applyLogDefault(),
                defaults.logByDefault(),
                defaults.allowTracking(),
                defaults.applyTrackDefault(),
                defaults.trackByDefault(),
                privacy.dataPrivacy(),
                inForce.rules().neverLog(),
                inForce.rules().neverTrack(),
                privacy.retention(),
                defaults.existingContactsOnly(),
                privacy.visibilityDefault().name().toLowerCase(Locale.ROOT),
                privacy.shareTracking(),
                privacy.recipientLink(),
                inForce.rules().trackingHost(),
                inForce.version());
    }
}
