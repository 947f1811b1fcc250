package org.posthorn.privacy;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;

/**
 * What of an entry points to a person, and goes when the person is forgotten.
 *
 * @param mailbox the address without its tag: what the ledger knows people by, since tags tell mail apart, not people
 */
record PersonalPart(
        @Nullable String address,
        @Nullable String mailbox,
        @Nullable Long contact,
        @Nullable String text,
        @Nullable String proof,
        @Nullable String note) {

    static final PersonalPart NONE = new PersonalPart(null, null, null, null, null, null);

    static PersonalPart of(NewConsent said) {
        ContactId contact = said.contact();
        return new PersonalPart(
                said.address().value(),
                mailbox(said.address()),
                contact == null ? null : contact.value(),
                said.text(),
                said.proof(),
                said.note());
    }

    static String mailbox(EmailAddress address) {
        return address.withoutTag().value();
    }
}
