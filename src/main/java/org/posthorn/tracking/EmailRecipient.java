package org.posthorn.tracking;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;

/**
 * Somebody a mail goes to.
 *
 * @param name empty when the header gave none
 * @param contact the contact with this address when the mail was prepared, or null
 */
public record EmailRecipient(
        Draft.RecipientKind kind,
        String name,
        String address,
        @Nullable ContactId contact) {

    /** The name, or the address when there is none. */
    public String label() {
        return name.isBlank() ? address : name;
    }
}
