package org.posthorn.privacy.spi;

import java.util.List;
import java.util.Set;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;

/**
 * Somebody outside, as one account knows them.
 *
 * @param contacts the contact and all that were merged into it; empty for somebody who is no contact
 * @param addresses all that are theirs alone: none of a user's, none that another contact has as well
 */
public record Person(AccountId account, Set<ContactId> contacts, Set<EmailAddress> addresses) {

    public Person {
        contacts = Set.copyOf(contacts);
        addresses = Set.copyOf(addresses);
    }

    /** The contacts' keys for a query; never empty: 0 stands for none. */
    public List<Long> contactKeys() {
        return contacts.isEmpty()
                ? List.of(0L)
                : contacts.stream().map(ContactId::value).sorted().toList();
    }

    /** The addresses for a query; never empty: a blank one stands for none. */
    public List<String> addressTexts() {
        return addresses.isEmpty()
                ? List.of("")
                : addresses.stream().map(EmailAddress::value).sorted().toList();
    }
}
