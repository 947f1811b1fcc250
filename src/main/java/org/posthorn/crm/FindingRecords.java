package org.posthorn.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about the records of the current account. */
@Service
@Transactional(readOnly = true)
public class FindingRecords {

    private final Contacts contacts;

    FindingRecords(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The contacts behind each address, by any of their addresses; more than one where it is ambiguous (G15). */
    public Map<EmailAddress, List<Contact>> contactsOf(Collection<EmailAddress> addresses) {
        Map<EmailAddress, List<Contact>> found = new HashMap<>();
        contacts.findByEmailIn(addresses.stream().map(EmailAddress::value).toList())
                .forEach(contact -> found.computeIfAbsent(contact.email(), address -> new ArrayList<>())
                        .add(contact));
        return found;
    }

    /** Labels of those records that are there and not deleted. */
    public List<RecordLabel> labels(Collection<RecordRef> records) {
        return records.stream()
                .filter(record -> record.type() == RecordType.CONTACT)
                .flatMap(record -> contacts.findById(record.id()).stream())
                .map(contact -> new RecordLabel(
                        new RecordRef(RecordType.CONTACT, contact.id().value()), contact.displayName()))
                .toList();
    }

    /** The record itself and those that were merged into it: what a timeline is read of (R1). */
    public Set<RecordRef> withMerged(RecordRef record) {
        return Set.of(record);
    }
}
