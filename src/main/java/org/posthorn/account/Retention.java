package org.posthorn.account;

import org.jspecify.annotations.Nullable;

/**
 * For how long personal data is kept (P9), in days.
 *
 * @param addressDays after which addresses and user agents of hits are cut to what the verdict needs
 * @param engagementDays after which opens and clicks are deleted, or null for never
 * @param loggedEmailDays after which logged mail is deleted, or null for never
 * @param quarantineDays after which mail in quarantine is deleted, or null for never
 */
public record Retention(
        int addressDays,
        @Nullable Integer engagementDays,
        @Nullable Integer loggedEmailDays,
        @Nullable Integer quarantineDays) {

    /** What holds until a super-admin changes it. */
    public static final Retention INITIAL = new Retention(30, null, null, null);

    private static final int LONGEST = 36_500;

    /** @throws InvalidInput when a number of days is not in 1 to 36,500; {@code addressDays} may be 0 */
    public Retention {
        check("retention.addressDays", addressDays, 0);
        check("retention.engagementDays", engagementDays, 1);
        check("retention.loggedEmailDays", loggedEmailDays, 1);
        check("retention.quarantineDays", quarantineDays, 1);
    }

    private static void check(String field, @Nullable Integer days, int least) {
        if (days != null && (days < least || days > LONGEST)) {
            throw new InvalidInput(field, "must be between " + least + " and " + LONGEST);
        }
    }
}
