package org.posthorn.account;

/**
 * What a super-admin sets for everybody.
 *
 * @param allowTracking A4: while false, nothing new is tracked from any client
 * @param applyTrackDefault A5: whether {@code trackByDefault} goes before every user's own choice; only while tracking is allowed
 * @param applyLogDefault A3: whether {@code logByDefault} goes before every user's own choice
 * @param allowAttachmentLogging A2: whether the attachments of incoming mail are logged with it (G14)
 * @param existingContactsOnly whether logging never creates a contact (G6)
 */
public record AccountDefaults(
        boolean allowTracking,
        boolean applyTrackDefault,
        boolean trackByDefault,
        boolean applyLogDefault,
        boolean logByDefault,
        boolean allowAttachmentLogging,
        boolean existingContactsOnly) {

    /** @throws InvalidInput when a default for tracking shall apply while tracking isn't allowed */
    public AccountDefaults {
        if (applyTrackDefault && !allowTracking) {
            throw new InvalidInput("applyTrackDefault", "needs allowTracking");
        }
    }
}
