package org.posthorn.privacy;

import org.posthorn.kernel.EmailAddress;

/**
 * What bears on whether mail to somebody may be tracked.
 *
 * @param legalBasis whether one is stated for the contact (P4)
 * @param consent over all of the person's addresses
 * @param neverTrack whether the sender's list or the account's holds the address (S4)
 */
public record RecipientFacts(
        EmailAddress address,
        Acquaintance acquaintance,
        boolean legalBasis,
        TrackingConsent consent,
        boolean neverTrack) {

    /** Who is behind an address. */
    public enum Acquaintance {
        CONTACT,
        /** More than one contact has the address, so nobody can say whose legal basis holds (G15). */
        SEVERAL_CONTACTS,
        STRANGER,
        /** The sender, whose own views never count (T17). */
        SENDER
    }
}
