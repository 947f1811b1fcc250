package org.posthorn.compose;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Contact;
import org.posthorn.crm.Contacts;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** The contacts behind the addresses of one mail, fetched at once. */
record KnownContacts(Map<EmailAddress, Contact> byAddress) {

    static KnownContacts of(Stream<Mailbox> mailboxes, Contacts contacts) {
        List<String> addresses =
                mailboxes.map(mailbox -> mailbox.address().value()).distinct().toList();
        return new KnownContacts(
                contacts.findByEmailIn(addresses).stream().collect(toMap(Contact::email, Function.identity())));
    }

    @Nullable
    Contact of(EmailAddress address) {
        return byAddress.get(address);
    }

    @Nullable
    ContactId idOf(EmailAddress address) {
        Contact contact = of(address);
        return contact == null ? null : contact.id();
    }
}
