package org.posthorn.account;

import org.posthorn.kernel.Visibility;

/**
 * What a super-admin rules on privacy for everybody (A6).
 *
 * @param dataPrivacy P1: whether only recipients with a legal basis who did not opt out are tracked
 * @param shareTracking P11: whether what became of a mail is shown to other users than its sender
 * @param recipientLink P7: whether tracked mail carries a link to the recipient's page
 * @param visibilityDefault P12: who sees a mail that is logged from now on
 */
public record PrivacyRules(
        boolean dataPrivacy,
        boolean shareTracking,
        boolean recipientLink,
        Visibility visibilityDefault,
        Retention retention) {

    /** What holds until a super-admin changes it. */
    public static final PrivacyRules INITIAL =
            new PrivacyRules(false, false, false, Visibility.EVERYONE, Retention.INITIAL);
}
