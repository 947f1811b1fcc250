package org.posthorn.compose;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.account.AddressPatterns;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.DataSubject;
import org.posthorn.privacy.LegalBases;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.tracking.TrackingObjections;
import org.springframework.stereotype.Component;

/**
 * Who may not be tracked any more in mail that is out (P6): those who withdrew, those on a never-track list, and with data
 * privacy on those without a legal basis. That the account allows no tracking (A4) stops new mail only.
 */
@Component
class ObjectingRecipients implements TrackingObjections {

    private final ChangingAccountDefaults defaults;
    private final ExclusionLists lists;
    private final FindingRecords records;
    private final KeepingContacts contacts;
    private final Consents consents;
    private final LegalBases bases;

    ObjectingRecipients(
            ChangingAccountDefaults defaults,
            ExclusionLists lists,
            FindingRecords records,
            KeepingContacts contacts,
            Consents consents,
            LegalBases bases) {
        this.defaults = defaults;
        this.lists = lists;
        this.records = records;
        this.contacts = contacts;
        this.consents = consents;
        this.bases = bases;
    }

    @Override
    public Set<Addressee> among(AccountId account, UserId sender, Collection<Addressee> recipients) {
        AddressPatterns never = lists.holdingFor(Exclusion.TRACK, account, sender);
        Map<Addressee, List<Contact>> people = people(recipients);
        Set<Addressee> objecting = new HashSet<>(withdrawn(account, people));
        recipients.stream().filter(person -> never.holds(person.address())).forEach(objecting::add);
        if (defaults.privacyRulesOf(account).dataPrivacy()) {
            objecting.addAll(withoutBasis(account, people));
        }
        return objecting;
    }

    @Override
    public Set<EmailAddress> addressesOf(AccountId account, ContactId contact) {
        return records.find(Contact.class, contact.value())
                .map(found -> addresses(family(found)))
                .orElse(Set.of());
    }

    @Override
    public Set<ContactId> contactsOf(AccountId account, EmailAddress address) {
        return records.contactsOf(List.of(address, address.withoutTag())).values().stream()
                .flatMap(List::stream)
                .flatMap(contact -> family(contact).stream())
                .map(Contact::id)
                .collect(toSet());
    }

    /** Each recipient's contacts: those with the address now, else the one that had it when the mail was prepared. */
    private Map<Addressee, List<Contact>> people(Collection<Addressee> recipients) {
        KnownContacts known =
                KnownContacts.of(recipients.stream().map(person -> new Mailbox("", person.address())), records);
        Map<Addressee, List<Contact>> people = new HashMap<>();
        for (Addressee person : recipients) {
            List<Contact> now = known.byAddress().getOrDefault(known.matched(person.address()), List.of());
            ContactId then = person.contact();
            people.put(
                    person,
                    !now.isEmpty() || then == null
                            ? now
                            : records.find(Contact.class, then.value()).stream().toList());
        }
        return people;
    }

    private Set<Addressee> withdrawn(AccountId account, Map<Addressee, List<Contact>> people) {
        Map<Addressee, Set<DataSubject>> subjects = people.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, person -> subjects(person.getKey(), person.getValue())));
        Map<DataSubject, TrackingConsent> states = consents.ofAll(
                account, subjects.values().stream().flatMap(Set::stream).collect(toSet()));
        return subjects.entrySet().stream()
                .filter(person -> person.getValue().stream()
                        .anyMatch(subject -> states.get(subject) == TrackingConsent.WITHDRAWN))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private Set<DataSubject> subjects(Addressee person, List<Contact> known) {
        Set<DataSubject> subjects = new LinkedHashSet<>();
        for (Contact contact : known) {
            List<Contact> family = family(contact);
            Set<EmailAddress> addresses = addresses(family);
            addresses.add(person.address());
            family.forEach(member -> subjects.add(new DataSubject(member.id(), addresses)));
        }
        return subjects.isEmpty() ? Set.of(new DataSubject(person.contact(), Set.of(person.address()))) : subjects;
    }

    /** Who could be several contacts is none that a basis is known of (P3). */
    private Set<Addressee> withoutBasis(AccountId account, Map<Addressee, List<Contact>> people) {
        Set<ContactId> based = bases.of(
                        account,
                        people.values().stream()
                                .flatMap(List::stream)
                                .map(Contact::id)
                                .collect(toSet()))
                .keySet();
        return people.entrySet().stream()
                .filter(person -> person.getValue().size() != 1
                        || !based.contains(person.getValue().getFirst().id()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private List<Contact> family(Contact contact) {
        return Stream.concat(Stream.of(contact), records.mergedInto(contact.ref()).stream())
                .toList();
    }

    private Set<EmailAddress> addresses(List<Contact> family) {
        Set<EmailAddress> addresses = new HashSet<>();
        family.forEach(contact -> addresses.add(contact.email()));
        contacts.otherEmails(family)
                .values()
                .forEach(others -> others.forEach(other -> addresses.add(new EmailAddress(other))));
        return addresses;
    }
}
