package org.posthorn.compose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/**
 * The contacts behind the addresses of one mail, fetched at once.
 *
 * @param byAddress all contacts of an address, with and without its tag
 */
record KnownContacts(Map<EmailAddress, List<Contact>> byAddress) {

    static KnownContacts of(Stream<Mailbox> mailboxes, FindingRecords records) {
        Set<EmailAddress> addresses = new HashSet<>();
        mailboxes
                .map(Mailbox::address)
                .flatMap(address -> Stream.of(address, address.withoutTag()))
                .forEach(addresses::add);
        return new KnownContacts(addresses.isEmpty() ? Map.of() : new HashMap<>(records.contactsOf(addresses)));
    }

    /** The only contact with this address, or null where there is none or it is ambiguous (G15). */
    @Nullable
    Contact of(EmailAddress address) {
        List<Contact> found = allOf(address);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** All contacts with this address. */
    List<Contact> allOf(EmailAddress address) {
        return byAddress.getOrDefault(matched(address), List.of());
    }

    /** Whether no contact at all has this address. */
    boolean isUnknown(EmailAddress address) {
        return !byAddress.containsKey(matched(address));
    }

    /** The address as contacts have it: without the tag, unless there is one with it. */
    EmailAddress matched(EmailAddress address) {
        return byAddress.containsKey(address) ? address : address.withoutTag();
    }

    @Nullable
    ContactId idOf(EmailAddress address) {
        Contact contact = of(address);
        return contact == null ? null : contact.id();
    }
}
