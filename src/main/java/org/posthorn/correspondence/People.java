package org.posthorn.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.posthorn.crm.Contact;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/**
 * Who of a mail's outsiders is known.
 *
 * @param known the one contact behind an address, by the address that the contact has: without the tag where it matched so
 * @param ambiguous addresses that several contacts have (G15)
 * @param unknown whom no contact has the address of
 */
record People(Map<EmailAddress, RecordRef> known, Map<EmailAddress, List<RecordRef>> ambiguous, List<Mailbox> unknown) {

    /** @param contacts of the addresses and of those without their tags */
    static People of(List<Mailbox> outsiders, Map<EmailAddress, List<Contact>> contacts) {
        return of(
                outsiders,
                address -> contacts.getOrDefault(address, List.of()).stream()
                        .map(contact ->
                                new RecordRef(RecordType.CONTACT, contact.id().value()))
                        .distinct()
                        .toList());
    }

    static People of(List<Mailbox> outsiders, Function<EmailAddress, List<RecordRef>> contacts) {
        Map<EmailAddress, RecordRef> known = new LinkedHashMap<>();
        Map<EmailAddress, List<RecordRef>> ambiguous = new LinkedHashMap<>();
        List<Mailbox> unknown = new ArrayList<>();
        for (Mailbox box : outsiders) {
            EmailAddress address =
                    contacts.apply(box.address()).isEmpty() ? box.address().withoutTag() : box.address();
            List<RecordRef> found = contacts.apply(address);
            switch (found.size()) {
                case 0 -> unknown.add(box);
                case 1 -> known.put(address, found.getFirst());
                default -> ambiguous.put(address, found);
            }
        }
        return new People(known, ambiguous, unknown);
    }
}
