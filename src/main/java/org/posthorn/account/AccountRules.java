package org.posthorn.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the super-admins rule for everybody (A2 to A6).
 *
 * @param neverLog whose mail is never logged (G3), in the order it was written
 * @param neverTrack to whom mail is never tracked (S4)
 * @param trackingHost the host name in pixels and links of new mail, or null for the server's own
 */
public record AccountRules(
        AccountDefaults defaults,
        PrivacyRules privacy,
        List<String> neverLog,
        List<String> neverTrack,
        @Nullable String trackingHost) {

    AccountRules with(AccountDefaults other) {
        return new AccountRules(other, privacy, neverLog, neverTrack, trackingHost);
    }

    AccountRules with(PrivacyRules other) {
        return new AccountRules(defaults, other, neverLog, neverTrack, trackingHost);
    }
}
