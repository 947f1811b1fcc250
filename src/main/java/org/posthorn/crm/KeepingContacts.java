package org.posthorn.crm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes contacts. */
@Service
public class KeepingContacts implements KeepingRecords<Contact, ContactForm> {

    private static final int MAX_OTHERS = 50;

    private final Records records;
    private final ContactAddresses addresses;
    private final MergedContacts merged;
    private final StoringRecords storing;
    private final AssociatingRecords associating;
    private final Owners owners;
    private final AnnouncingPeople people;
    private final Clock clock;

    KeepingContacts(
            Records records,
            ContactAddresses addresses,
            MergedContacts merged,
            StoringRecords storing,
            AssociatingRecords associating,
            Owners owners,
            AnnouncingPeople people,
            Clock clock) {
        this.records = records;
        this.addresses = addresses;
        this.merged = merged;
        this.storing = storing;
        this.associating = associating;
        this.owners = owners;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Class<Contact> entity() {
        return Contact.class;
    }

    @Override
    @Transactional
    public Contact create(SignedIn user, ContactForm form) {
        ContactForm.Checked checked = check(form);
        Contact contact = new Contact(
                user.accountId(),
                checked.email(),
                checked.firstName(),
                checked.lastName(),
                checked.owner() == null ? user.userId() : checked.owner(),
                false,
                clock.instant());
        contact.change(checked.email(), checked.firstName(), checked.lastName(), checked.marketing());
        storing.claim(contact);
        keepRest(contact, checked);
        return contact;
    }

    @Override
    @Transactional
    public Contact edit(long id, ContactForm form) {
        Contact contact = records.living(Contact.class, id).orElseThrow(() -> new NoSuchRecord(RecordType.CONTACT));
        ContactForm.Checked checked = check(form);
        storing.refuseIfTaken(checked.email(), contact);
        Set<EmailAddress> before = people.addressesOf(contact);
        contact.change(checked.email(), checked.firstName(), checked.lastName(), checked.marketing());
        contact.ownedBy(checked.owner());
        storing.claim(contact);
        keepRest(contact, checked);
        people.changed(contact, before);
        return contact;
    }

    @Override
    @Transactional(readOnly = true)
    public ContactForm formOf(Contact contact) {
        RecordRef company = contact.company();
        return new ContactForm(
                contact.email().value(),
                own(contact).stream().map(other -> other.address().value()).toList(),
                contact.firstName(),
                contact.lastName(),
                company == null ? null : PublicId.of(company.id()),
                Owners.text(contact),
                contact.marketing());
    }

    /** The addresses of each contact besides its first one; contacts without any are left out. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> otherEmails(Collection<Contact> contacts) {
        return addresses
                .findByContactIdInOrderById(contacts.stream().map(Contact::key).toList())
                .stream()
                .collect(groupingBy(
                        ContactAddress::contactId,
                        mapping(other -> other.address().value(), toList())));
    }

    private void keepRest(Contact contact, ContactForm.Checked checked) {
        replaceOthers(contact, checked.others());
        contact.worksFor(checked.company());
        RecordRef company = contact.company();
        if (company != null) {
            associating.join(contact, records.required(company));
        }
        storing.index(contact);
    }

    private void replaceOthers(Contact contact, List<EmailAddress> wanted) {
        List<EmailAddress> elsewhere = Stream.concat(
                        Stream.of(contact.email()),
                        merged.family(contact).stream().skip(1).map(Contact::email))
                .toList();
        List<EmailAddress> missing = new ArrayList<>(wanted);
        missing.removeAll(elsewhere);
        for (ContactAddress present : own(contact)) {
            if (!missing.remove(present.address())) {
                addresses.delete(present);
            }
        }
        missing.forEach(address -> storing.add(new ContactAddress(contact.accountId(), contact.key(), address)));
    }

    private List<ContactAddress> own(Contact contact) {
        return addresses.findByContactIdInOrderById(List.of(contact.key()));
    }

    private ContactForm.Checked check(ContactForm form) {
        FormCheck check = new FormCheck();
        check.required("email", form.email(), FormCheck.MAX_ADDRESS);
        EmailAddress email = check.address("email", form.email());
        List<EmailAddress> others = others(check, form.otherEmails());
        String first = check.text("firstName", form.firstName(), FormCheck.MAX_NAME);
        String last = check.text("lastName", form.lastName(), FormCheck.MAX_NAME);
        Long company = check.reference("companyId", form.companyId(), this::company);
        var owner = owners.read(check, form.ownerId());
        check.done();
        return new ContactForm.Checked(
                Objects.requireNonNull(email),
                others,
                first,
                last,
                company,
                owner,
                Boolean.TRUE.equals(form.marketing()));
    }

    private static List<EmailAddress> others(FormCheck check, @Nullable List<String> texts) {
        List<String> given = texts == null ? List.of() : texts;
        check.demand(given.size() <= MAX_OTHERS, "otherEmails", "must be at most " + MAX_OTHERS);
        List<EmailAddress> others = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            EmailAddress other = check.address("otherEmails[" + i + "]", given.get(i));
            if (other != null && !others.contains(other)) {
                others.add(other);
            }
        }
        return others;
    }

    private Optional<Long> company(long id) {
        return records.living(Company.class, id).map(Company::key);
    }
}
