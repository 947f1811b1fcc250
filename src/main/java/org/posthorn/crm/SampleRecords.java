package org.posthorn.crm;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of the sample data, each of which belongs to the user it was loaded for (F8). */
@Service
@Transactional
public class SampleRecords {

    private final EntityManager entities;
    private final Contacts contacts;
    private final StoringRecords storing;
    private final Clock clock;

    SampleRecords(EntityManager entities, Contacts contacts, StoringRecords storing, Clock clock) {
        this.entities = entities;
        this.contacts = contacts;
        this.storing = storing;
        this.clock = clock;
    }

    /** A contact, or the one that has this address already. */
    public Contact contact(AccountId account, UserId owner, EmailAddress address, String firstName, String lastName) {
        return contacts.findByEmail(address.value())
                .orElseGet(() -> storing.addAndIndex(
                        new Contact(account, address, firstName, lastName, owner, true, clock.instant())));
    }

    public Company company(AccountId account, UserId owner, String name, String domain) {
        return storing.addAndIndex(new Company(account, name, domain, owner, true, clock.instant()));
    }

    /** @param amount in euros */
    public Deal deal(AccountId account, UserId owner, String name, String stage, DealStatus status, BigDecimal amount) {
        Deal deal = new Deal(account, name, stage, owner, true, clock.instant());
        deal.change(name, stage, status);
        deal.worth(amount, "EUR");
        return storing.addAndIndex(deal);
    }

    public Ticket ticket(AccountId account, UserId owner, String subject, TicketStatus status) {
        Ticket ticket = new Ticket(account, subject, owner, true, clock.instant());
        ticket.change(subject, status);
        return storing.addAndIndex(ticket);
    }

    /** Removes the user's sample records for good, with all that belongs to them. */
    public void removeOf(UserId owner) {
        for (RecordType type : RecordType.values()) {
            Class<? extends CrmRecord> entity = Records.entityOf(type);
            for (CrmRecord record : samples(entity, owner)) {
                forget(record.ref());
                record.list(false);
                storing.index(record);
                entities.remove(record);
            }
        }
    }

    private <R extends CrmRecord> List<R> samples(Class<R> entity, UserId owner) {
        return entities.createQuery(
                        "select r from " + entity.getSimpleName() + " r where r.ownerId = :owner and r.sample", entity)
                .setParameter("owner", owner.value())
                .getResultList();
    }

    private void forget(RecordRef record) {
        entities.createQuery("delete from Association a where a.recordType = :type and a.recordId = :id"
                        + " or a.otherType = :type and a.otherId = :id")
                .setParameter("type", record.type())
                .setParameter("id", record.id())
                .executeUpdate();
    }
}
