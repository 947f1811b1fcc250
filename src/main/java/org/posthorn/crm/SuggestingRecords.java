package org.posthorn.crm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests the records of a mail by its recipients (G9, G15). */
@Service
@Transactional(readOnly = true)
public class SuggestingRecords {

    private final FindingRecords finding;
    private final OpenRecords open;
    private final Clock clock;

    SuggestingRecords(FindingRecords finding, OpenRecords open, Clock clock) {
        this.finding = finding;
        this.open = open;
        this.clock = clock;
    }

    /**
     * For each address its contact, its primary company and its first three open deals, the most recently active
     * first; open tickets only when they are among {@code automatic}; nothing for an address that several contacts
     * have. No record twice.
     *
     * @param automatic the types that are chosen by themselves, by the user's preference
     */
    public List<Suggestion> suggest(Collection<EmailAddress> addresses, Set<RecordType> automatic) {
        Map<EmailAddress, List<Contact>> known = finding.contactsOf(addresses);
        Map<EmailAddress, Contact> certain = new LinkedHashMap<>();
        for (EmailAddress address : addresses) {
            List<Contact> contacts = known.getOrDefault(address, List.of());
            if (contacts.size() == 1) {
                certain.put(address, contacts.getFirst());
            }
        }
        return suggestAbout(certain, automatic);
    }

    /** The same for addresses of which somebody knows already whose they are. */
    public List<Suggestion> suggestFor(Map<EmailAddress, RecordRef> contacts, Set<RecordType> automatic) {
        Map<EmailAddress, Contact> there = new LinkedHashMap<>();
        contacts.forEach((address, contact) ->
                finding.find(Contact.class, contact.id()).ifPresent(found -> there.put(address, found)));
        return suggestAbout(there, automatic);
    }

    private List<Suggestion> suggestAbout(Map<EmailAddress, Contact> contacts, Set<RecordType> automatic) {
        Map<RecordRef, Suggestion> suggestions = new LinkedHashMap<>();
        contacts.forEach((address, contact) -> about(contact, address, automatic)
                .forEach(suggestion -> suggestions.putIfAbsent(suggestion.record(), suggestion)));
        return List.copyOf(suggestions.values());
    }

    private List<Suggestion> about(Contact contact, EmailAddress address, Set<RecordType> automatic) {
        List<Suggestion> about = new ArrayList<>();
        about.add(suggestion(contact, automatic, "To matches " + address));
        RecordRef employer = contact.company();
        if (employer != null) {
            finding.find(Company.class, employer.id())
                    .map(company -> suggestion(company, automatic, "Primary company of " + contact.displayName()))
                    .ifPresent(about::add);
        }
        Stream<CrmRecord> pending = automatic.contains(RecordType.TICKET)
                ? Stream.concat(open.deals(contact).stream(), open.tickets(contact).stream())
                : open.deals(contact).stream().map(CrmRecord.class::cast);
        pending.map(record -> suggestion(record, automatic, pending(record, contact)))
                .forEach(about::add);
        return about;
    }

    private String pending(CrmRecord record, Contact contact) {
        return "Open " + record.ref().type().publicName() + " of " + contact.displayName() + ", touched "
                + Ago.of(record.lastActivityAt(), clock.instant());
    }

    private static Suggestion suggestion(CrmRecord record, Set<RecordType> automatic, String why) {
        return new Suggestion(
                record.ref(),
                record.displayName(),
                automatic.contains(record.ref().type()),
                why);
    }
}
