package org.posthorn.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who agreed to be tracked (P5). Of all that was said by or for a person, with whichever address, what was said last
 * holds; {@code ann+tag@x.test} is {@code ann@x.test}.
 */
@Service
@Transactional
public class Consents {

    private final ConsentTable table;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Consents(ConsentTable table, Ledger ledger, ApplicationEventPublisher events) {
        this.table = table;
        this.ledger = ledger;
        this.events = events;
    }

    /** What holds for one person, who has all these addresses. */
    @Transactional(readOnly = true)
    public TrackingConsent of(AccountId account, Collection<EmailAddress> addresses) {
        return of(account, DataSubject.of(addresses));
    }

    /** What holds for one person. */
    @Transactional(readOnly = true)
    public TrackingConsent of(AccountId account, DataSubject subject) {
        return Objects.requireNonNull(ofAll(account, Set.of(subject)).get(subject));
    }

    /** What holds for each address, as if each were a person's only one. Every one of them is in the map. */
    @Transactional(readOnly = true)
    public Map<EmailAddress, TrackingConsent> ofEach(AccountId account, Collection<EmailAddress> addresses) {
        Map<EmailAddress, DataSubject> subjects = addresses.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), address -> DataSubject.of(Set.of(address))));
        Map<DataSubject, TrackingConsent> states = ofAll(account, subjects.values());
        Map<EmailAddress, TrackingConsent> found = new HashMap<>();
        subjects.forEach((address, subject) -> found.put(address, Objects.requireNonNull(states.get(subject))));
        return found;
    }

    /** What holds for each of several people. Every one of them is in the map. */
    @Transactional(readOnly = true)
    public Map<DataSubject, TrackingConsent> ofAll(AccountId account, Collection<DataSubject> subjects) {
        Map<Object, Said> last = new HashMap<>();
        Set<EmailAddress> addresses = new HashSet<>();
        Set<ContactId> contacts = new HashSet<>();
        subjects.forEach(subject -> {
            addresses.addAll(subject.addresses());
            contacts.addAll(subject.contacts());
        });
        table.ofMailboxes(account, addresses, entry -> {
            String mailbox = Objects.requireNonNull(entry.personal().mailbox());
            last.merge(mailbox, Said.of(entry), Said::later);
        });
        table.ofContacts(account, contacts, entry -> {
            long contact = Objects.requireNonNull(entry.personal().contact());
            last.merge(new ContactId(contact), Said.of(entry), Said::later);
        });
        return subjects.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), subject -> state(subject, last)));
    }

    /**
     * Writes into the ledger what a person said; it holds at once.
     *
     * <p>The caller has checked that the contact, if there is one, is the account's.
     */
    public void record(AccountId account, NewConsent said) {
        ledger.append(account, said);
        Set<EmailAddress> addresses = Set.of(said.address());
        Set<ContactId> contacts = said.contact() == null ? Set.of() : Set.of(said.contact());
        TrackingConsent now = of(account, new DataSubject(contacts, addresses));
        events.publishEvent(new ConsentChanged(account, said.address(), said.contact(), now));
    }

    /** When something was said: by its own date, and among equals by the order in the ledger. */
    private record Said(Instant at, long number, TrackingConsent state) {

        private static final Comparator<Said> BY_TIME =
                Comparator.comparing(Said::at).thenComparingLong(Said::number);

        static Said of(StoredConsent entry) {
            return new Said(entry.at(), entry.number(), entry.state());
        }

        Said later(Said other) {
            return BY_TIME.compare(this, other) < 0 ? other : this;
        }
    }

    private static TrackingConsent state(DataSubject subject, Map<Object, Said> last) {
        return Stream.concat(subject.addresses().stream().map(PersonalPart::mailbox), subject.contacts().stream())
                .flatMap(key -> Stream.ofNullable(last.get(key)))
                .max(Said.BY_TIME)
                .map(Said::state)
                .orElse(TrackingConsent.UNKNOWN);
    }
}
