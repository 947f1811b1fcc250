package org.posthorn.compose;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.posthorn.account.AddressPatterns;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.OwnAddresses;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.PeopleOfContacts;
import org.posthorn.crm.PeopleOfContacts.Standing;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.DataSubject;
import org.posthorn.privacy.RecipientFacts;
import org.posthorn.privacy.RecipientFacts.Acquaintance;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.privacy.TrackingPermissions;
import org.posthorn.tracking.TrackingObjections;
import org.springframework.stereotype.Component;

/** Asks the one decision again for mail that is out, by what is known of its recipients now (P6). */
@Component
class ObjectingRecipients implements TrackingObjections {

    private final ChangingAccountDefaults defaults;
    private final ExclusionLists lists;
    private final OwnAddresses ownAddresses;
    private final FindingRecords records;
    private final LogAddresses logAddresses;
    private final PeopleOfContacts people;
    private final Consents consents;

    ObjectingRecipients(
            ChangingAccountDefaults defaults,
            ExclusionLists lists,
            OwnAddresses ownAddresses,
            FindingRecords records,
            LogAddresses logAddresses,
            PeopleOfContacts people,
            Consents consents) {
        this.defaults = defaults;
        this.lists = lists;
        this.ownAddresses = ownAddresses;
        this.records = records;
        this.logAddresses = logAddresses;
        this.people = people;
        this.consents = consents;
    }

    @Override
    public Set<Addressee> among(AccountId account, UserId sender, Collection<Addressee> recipients) {
        boolean dataPrivacy = defaults.privacyRulesOf(account).dataPrivacy();
        Facts facts = new Facts(account, sender, recipients);
        return recipients.stream()
                .filter(person -> TrackingPermissions.refusalFor(facts.of(person), dataPrivacy) != null)
                .collect(toSet());
    }

    @Override
    public Set<EmailAddress> addressesOf(AccountId account, ContactId contact) {
        return records.find(Contact.class, contact.value())
                .map(found -> people.of(found).addresses())
                .orElse(Set.of());
    }

    @Override
    public Set<ContactId> contactsOf(AccountId account, EmailAddress address) {
        Set<Contact> found = records.contactsOf(List.of(address, address.withoutTag())).values().stream()
                .flatMap(List::stream)
                .collect(toSet());
        return people.of(found).values().stream()
                .flatMap(person -> person.contacts().stream())
                .collect(toSet());
    }

    private record Sender(UserId userId, AccountId accountId) implements SignedIn {

        @Override
        public Role role() {
            return Role.USER;
        }
    }

    /** What is known now of the recipients of some mails of one sender, fetched at once. */
    private final class Facts {

        private final AccountId account;
        private final UserId sender;
        private final AddressPatterns never;
        private final Map<EmailAddress, UserId> users;
        private final Map<Addressee, List<Contact>> contacts = new HashMap<>();
        private final Map<ContactId, Standing> standing;
        private final Map<DataSubject, TrackingConsent> said;

        private Facts(AccountId account, UserId sender, Collection<Addressee> recipients) {
            this.account = account;
            this.sender = sender;
            this.never = lists.holdingFor(Exclusion.TRACK, account, sender);
            this.users = ownAddresses.among(
                    recipients.stream().map(Addressee::address).collect(toSet()));
            KnownContacts known =
                    KnownContacts.of(recipients.stream().map(person -> new Mailbox("", person.address())), records);
            recipients.forEach(person -> contacts.put(person, contacts(person, known)));
            Set<Contact> all = new HashSet<>();
            contacts.values().forEach(all::addAll);
            this.standing = people.standing(account, all);
            this.said = consents.ofAll(
                    account, recipients.stream().map(Addressee::subject).collect(toSet()));
        }

        /** Those who have the address now, else whose it was when the mail was prepared. */
        private List<Contact> contacts(Addressee person, KnownContacts known) {
            ContactId then = person.contact();
            List<Contact> now = known.allOf(person.address());
            return !now.isEmpty() || then == null
                    ? now
                    : records.find(Contact.class, then.value()).stream().toList();
        }

        private RecipientFacts of(Addressee person) {
            List<Contact> found = Objects.requireNonNull(contacts.get(person));
            return new RecipientFacts(
                    person.address(),
                    acquaintance(person, found),
                    found.size() == 1 && standing(found.getFirst()).legalBasis() != null,
                    consent(person, found),
                    never.holds(person.address()));
        }

        private Acquaintance acquaintance(Addressee person, List<Contact> found) {
            if (sender.equals(users.get(person.address())) || isLogAddress(person.address())) {
                return Acquaintance.SENDER;
            }
            return found.isEmpty()
                    ? Acquaintance.STRANGER
                    : found.size() == 1 ? Acquaintance.CONTACT : Acquaintance.SEVERAL_CONTACTS;
        }

        /** The sender's own way to a logged copy; its form is looked at first, since asking for a secret makes one. */
        private boolean isLogAddress(EmailAddress address) {
            return address.value().startsWith("log+")
                    && logAddresses
                            .of(new Sender(sender, account))
                            .filter(address.value()::equals)
                            .isPresent();
        }

        /** One contact speaks for the person; of several, and of the address by itself, each that withdrew is enough. */
        private TrackingConsent consent(Addressee person, List<Contact> found) {
            if (found.size() == 1) {
                return standing(found.getFirst()).consent();
            }
            boolean withdrawn =
                    found.stream().anyMatch(contact -> standing(contact).consent() == TrackingConsent.WITHDRAWN);
            return withdrawn ? TrackingConsent.WITHDRAWN : Objects.requireNonNull(said.get(person.subject()));
        }

        private Standing standing(Contact contact) {
            return Objects.requireNonNull(standing.get(contact.id()));
        }
    }
}
