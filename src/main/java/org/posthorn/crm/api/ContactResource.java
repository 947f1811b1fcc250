package org.posthorn.crm.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Contact;
import org.posthorn.kernel.PublicId;

/**
 * A contact in the API.
 *
 * @param companyId the primary company, or null
 * @param legalBasis always null: legal bases are not kept yet
 * @param trackingConsent always {@code unknown}: consents are not kept yet
 */
record ContactResource(
        String id,
        String email,
        List<String> otherEmails,
        String firstName,
        String lastName,
        @Nullable String companyId,
        @Nullable String ownerId,
        boolean marketing,
        @Nullable String legalBasis,
        String trackingConsent) {

    static ContactResource of(Contact contact, List<String> otherEmails) {
        return new ContactResource(
                PublicId.of(contact.key()),
                contact.email().value(),
                otherEmails,
                contact.firstName(),
                contact.lastName(),
                RecordIds.text(contact.company()),
                RecordIds.text(contact.ownerId()),
                contact.marketing(),
                null,
                "unknown");
    }
}
