package org.posthorn.crm;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was merged into whom: nothing moves when contacts are merged, so that it can be undone (R1). */
@Component
class MergedContacts {

    private final Contacts contacts;

    MergedContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The contact first, then all that were merged into it, directly or by way of another. */
    List<Contact> family(Contact contact) {
        List<Contact> family = new ArrayList<>(List.of(contact));
        List<Contact> latest = List.of(contact);
        while (!latest.isEmpty()) {
            latest = contacts.findByMergedIntoIn(
                    latest.stream().map(Contact::key).toList());
            family.addAll(latest);
        }
        return List.copyOf(family);
    }
}
