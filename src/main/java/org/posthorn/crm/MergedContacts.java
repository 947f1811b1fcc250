package org.posthorn.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.posthorn.kernel.ContactId;
import org.springframework.stereotype.Component;

/** Who was merged into whom: nothing moves when contacts are merged, so that it can be undone (R1). */
@Component
class MergedContacts {

    private final Contacts contacts;
    private final ContactKeys keys;

    MergedContacts(Contacts contacts, ContactKeys keys) {
        this.contacts = contacts;
        this.keys = keys;
    }

    /** As {@link #family} for many, by the contact's key. */
    Map<Long, List<Contact>> families(Collection<Contact> heads) {
        Map<Long, List<Contact>> families = new HashMap<>();
        Map<Long, Long> headOf = new HashMap<>();
        List<Contact> latest = List.copyOf(heads);
        latest.forEach(head -> headOf.put(head.key(), head.key()));
        while (!latest.isEmpty()) {
            latest.forEach(contact -> families.computeIfAbsent(
                            Objects.requireNonNull(headOf.get(contact.key())), key -> new ArrayList<>())
                    .add(contact));
            latest = mergedInto(latest);
            latest.forEach(contact -> {
                ContactId winner = Objects.requireNonNull(contact.mergedInto());
                headOf.put(contact.key(), Objects.requireNonNull(headOf.get(winner.value())));
            });
        }
        return families;
    }

    private List<Contact> mergedInto(List<Contact> winners) {
        List<Long> merged = keys.mergedInto(winners.stream().map(Contact::key).toList());
        return merged.isEmpty() ? List.of() : contacts.findByIdIn(merged);
    }

    /** The contact first, then all that were merged into it, directly or by way of another. */
    List<Contact> family(Contact contact) {
        return List.copyOf(Objects.requireNonNull(families(List.of(contact)).get(contact.key())));
    }
}
