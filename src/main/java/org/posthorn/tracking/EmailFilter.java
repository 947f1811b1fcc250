package org.posthorn.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;

/**
 * Which of a user's mails are asked for (F3); null and empty narrow nothing.
 *
 * @param tracked true for the tracked ones only, false for the others only
 * @param contact mails with this contact among the recipients
 * @param recipient mails with this address among the recipients
 * @param from sent, or prepared while unsent, at that time or later
 * @param until sent, or prepared while unsent, before that time
 * @param mailbox sent from this address of the user
 * @param text stands in the subject, or in a recipient's name or address, whatever its case
 */
public record EmailFilter(
        @Nullable Boolean tracked,
        @Nullable EmailState state,
        @Nullable ContactId contact,
        @Nullable EmailAddress recipient,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable EmailAddress mailbox,
        String text) {

    /** Narrows nothing. */
    public static final EmailFilter ALL = new EmailFilter(null, null, null, null, null, null, null, "");

    /** All mails with this address among the recipients. */
    public static EmailFilter with(EmailAddress recipient) {
        return new EmailFilter(null, null, null, recipient, null, null, null, "");
    }
}
