package org.posthorn.crm;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.DataSubject;
import org.posthorn.privacy.LegalBases;
import org.posthorn.privacy.LegalBasis;
import org.posthorn.privacy.LegalBasisEntry;
import org.posthorn.privacy.TrackingConsent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What privacy knows of contacts: of each as the person it is, with all addresses and the contacts that were merged into it. */
@Service
@Transactional(readOnly = true)
public class PeopleOfContacts {

    private final ContactAddresses addresses;
    private final MergedContacts merged;
    private final LegalBases bases;
    private final Consents consents;

    PeopleOfContacts(ContactAddresses addresses, MergedContacts merged, LegalBases bases, Consents consents) {
        this.addresses = addresses;
        this.merged = merged;
        this.bases = bases;
        this.consents = consents;
    }

    /**
     * How one person stands.
     *
     * @param legalBasis the contact's own, else that of one that was merged into it; null for none
     */
    public record Standing(@Nullable LegalBasis legalBasis, TrackingConsent consent) {}

    /** Each contact as a person. */
    public Map<ContactId, DataSubject> of(Collection<Contact> contacts) {
        Map<Long, List<Contact>> families =
                merged.families(contacts.stream().distinct().toList());
        Map<Long, List<EmailAddress>> others = addresses
                .findByContactIdInOrderById(families.values().stream()
                        .flatMap(List::stream)
                        .map(Contact::key)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(
                        ContactAddress::contactId, Collectors.mapping(ContactAddress::address, Collectors.toList())));
        Map<ContactId, DataSubject> people = new HashMap<>();
        families.forEach((id, family) -> people.put(new ContactId(id), person(family, others)));
        return people;
    }

    /** The contact as a person. */
    public DataSubject of(Contact contact) {
        return Objects.requireNonNull(of(List.of(contact)).get(contact.id()));
    }

    /**
     * What was stated of the person's legal basis, the latest first; the first one holds. The contact's own statements stand
     * before those of contacts that were merged into it.
     */
    public List<LegalBasisEntry> basesOf(AccountId account, Contact contact) {
        return of(contact).contacts().stream()
                .flatMap(id -> bases.history(account, id).stream())
                .toList();
    }

    /** How each contact stands; all of them are in the map. */
    public Map<ContactId, Standing> standing(AccountId account, Collection<Contact> contacts) {
        Map<ContactId, DataSubject> people = of(contacts);
        Set<ContactId> all = new HashSet<>();
        people.values().forEach(person -> all.addAll(person.contacts()));
        Map<ContactId, LegalBasis> stated = bases.of(account, all);
        Map<DataSubject, TrackingConsent> said = consents.ofAll(account, people.values());
        Map<ContactId, Standing> standing = new HashMap<>();
        people.forEach((id, person) ->
                standing.put(id, new Standing(basis(person, stated), Objects.requireNonNull(said.get(person)))));
        return standing;
    }

    private static DataSubject person(List<Contact> family, Map<Long, List<EmailAddress>> others) {
        Set<EmailAddress> all = new LinkedHashSet<>();
        family.forEach(contact -> {
            all.add(contact.email());
            all.addAll(others.getOrDefault(contact.key(), List.of()));
        });
        return new DataSubject(
                family.stream().map(Contact::id).collect(Collectors.toCollection(LinkedHashSet::new)), all);
    }

    /** The contact itself comes first in its family. */
    private static @Nullable LegalBasis basis(DataSubject person, Map<ContactId, LegalBasis> stated) {
        return person.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(stated.get(contact)))
                .findFirst()
                .orElse(null);
    }
}
