package org.posthorn.crm;

import java.time.Clock;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes contacts of people whom mail was exchanged with. */
@Service
public class CreatingContacts {

    private final FindingRecords finding;
    private final StoringRecords storing;
    private final Clock clock;

    CreatingContacts(FindingRecords finding, StoringRecords storing, Clock clock) {
        this.finding = finding;
        this.storing = storing;
        this.clock = clock;
    }

    /**
     * A non-marketing contact that the user owns (G5, G7, G8), named as in the mail. A contact that has this address
     * already is given back as it is, its owner stays; where several have it, one of them.
     *
     * @throws AddressTaken when somebody else makes that contact at this very moment: try again
     */
    @Transactional
    public Contact createFromMail(AccountId account, Mailbox mailbox, UserId owner) {
        return finding.contactsOf(List.of(mailbox.address())).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseGet(() -> create(account, mailbox, owner));
    }

    private Contact create(AccountId account, Mailbox mailbox, UserId owner) {
        PersonName name = PersonName.of(mailbox.name());
        Contact contact =
                new Contact(account, mailbox.address(), name.first(), name.last(), owner, false, clock.instant());
        storing.claim(contact);
        storing.index(contact);
        return contact;
    }
}
