package org.posthorn.crm.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Contact;
import org.posthorn.crm.PeopleOfContacts.Standing;
import org.posthorn.kernel.PublicId;
import org.posthorn.privacy.LegalBasis;

/**
 * A contact in the API.
 *
 * @param companyId the primary company, or null
 * @param legalBasis null where none is stated (P4)
 * @param trackingConsent {@code given}, {@code withdrawn} or {@code unknown} (P5)
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

    static ContactResource of(Contact contact, List<String> otherEmails, Standing standing) {
        LegalBasis basis = standing.legalBasis();
        return new ContactResource(
                PublicId.of(contact.key()),
                contact.email().value(),
                otherEmails,
                contact.firstName(),
                contact.lastName(),
                RecordIds.text(contact.company()),
                RecordIds.text(contact.ownerId()),
                contact.marketing(),
                basis == null ? null : basis.publicName(),
                standing.consent().publicName());
    }
}
