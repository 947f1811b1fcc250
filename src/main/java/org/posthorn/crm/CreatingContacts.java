package org.posthorn.crm;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes contacts of people whom mail was exchanged with. */
@Service
public class CreatingContacts {

    private final EntityManager entities;
    private final Clock clock;

    CreatingContacts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A non-marketing contact that the user owns (G5, G7, G8); its name is the mailbox's. */
    @Transactional
    public Contact createFromMail(AccountId account, Mailbox mailbox, UserId owner) {
        Contact contact = new Contact(account, mailbox.address(), mailbox.name(), "", owner, false, clock.instant());
        entities.persist(contact);
        return contact;
    }
}
