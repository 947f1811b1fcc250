package org.posthorn.tracking;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.DataSubject;

/**
 * Knows of whom nothing may be kept now, though mail to them is out (P6). What that follows from – contacts, consents, legal
 * bases, lists – lies with modules that tracking does not know. Asked within the account's scope and a transaction.
 */
public interface TrackingObjections {

    /**
     * A recipient as the mail has it.
     *
     * @param contact whose address it was when the mail was prepared, or null
     */
    record Addressee(EmailAddress address, @Nullable ContactId contact) {

        /** The person, as far as the mail knows. */
        public DataSubject subject() {
            return new DataSubject(contact == null ? Set.of() : Set.of(contact), Set.of(address));
        }
    }

    /** Those of the recipients of this user's mail of whom no hit may be kept now. */
    Set<Addressee> among(AccountId account, UserId sender, Collection<Addressee> recipients);

    /** All addresses that the contact has now. */
    Set<EmailAddress> addressesOf(AccountId account, ContactId contact);

    /** The contacts that have this address now. */
    Set<ContactId> contactsOf(AccountId account, EmailAddress address);
}
