package org.posthorn.crm;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posthorn.account.OwnAddresses;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.spi.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is behind a contact of the current account: with all that were merged into it, deleted or not. */
@Service
@Transactional(readOnly = true)
public class KnownPeople {

    private final Records records;
    private final MergedContacts merged;
    private final Contacts contacts;
    private final ContactAddresses addresses;
    private final OwnAddresses own;

    KnownPeople(
            Records records, MergedContacts merged, Contacts contacts, ContactAddresses addresses, OwnAddresses own) {
        this.records = records;
        this.merged = merged;
        this.contacts = contacts;
        this.addresses = addresses;
        this.own = own;
    }

    /**
     * Whoever the contact is.
     *
     * @param name what people call them
     * @param mainAddress the first one
     */
    public record Known(String name, EmailAddress mainAddress, Person person) {}

    /** The person behind the contact; behind the one that it went into where it was merged. */
    public Optional<Known> behind(AccountId account, long contact) {
        return records.findLast(Contact.class, contact)
                .map(found -> new Known(found.displayName(), found.email(), person(account, found)));
    }

    private Person person(AccountId account, Contact contact) {
        List<Contact> family = merged.family(contact);
        Set<ContactId> ids = family.stream().map(Contact::id).collect(toSet());
        Set<EmailAddress> theirs = addressesOf(family);
        theirs.removeAll(own.among(theirs).keySet());
        theirs.removeAll(alsoOfOthers(theirs, ids));
        return new Person(account, ids, theirs);
    }

    private Set<EmailAddress> addressesOf(List<Contact> family) {
        Set<EmailAddress> found = new HashSet<>();
        family.forEach(member -> found.add(member.email()));
        addresses
                .findByContactIdInOrderById(family.stream().map(Contact::key).toList())
                .forEach(other -> found.add(other.address()));
        return found;
    }

    /** What somebody else has as well is not only theirs: what it stands in may be about the other. */
    private Set<EmailAddress> alsoOfOthers(Set<EmailAddress> theirs, Set<ContactId> ids) {
        List<String> texts = theirs.stream().map(EmailAddress::value).toList();
        Set<EmailAddress> shared = new HashSet<>();
        contacts.findByEmailIn(texts).stream()
                .filter(contact -> !ids.contains(contact.id()))
                .forEach(contact -> shared.add(contact.email()));
        addresses.findByAddressIn(texts).stream()
                .filter(other -> !ids.contains(new ContactId(other.contactId())))
                .forEach(other -> shared.add(other.address()));
        return shared;
    }
}
