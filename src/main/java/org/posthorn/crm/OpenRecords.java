package org.posthorn.crm;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.posthorn.kernel.RecordRef;
import org.springframework.stereotype.Repository;

/** What a contact and the team have not yet done with. */
@Repository
class OpenRecords {

    private static final int FIRST = 3;

    private final EntityManager entities;
    private final FindingRecords finding;

    OpenRecords(EntityManager entities, FindingRecords finding) {
        this.entities = entities;
        this.finding = finding;
    }

    /** The first three open deals, the most recently active first (G9). */
    List<Deal> deals(Contact contact) {
        return open(Deal.class, contact);
    }

    /** The first three open tickets, the most recently active first. */
    List<Ticket> tickets(Contact contact) {
        return open(Ticket.class, contact);
    }

    private <R extends CrmRecord> List<R> open(Class<R> entity, Contact contact) {
        String query = """
                select r from Association a join %s r on r.id = a.otherId
                where a.recordType = CONTACT and a.recordId in :contacts and a.otherType = %s
                  and r.status = OPEN and r.listed
                order by r.lastActivityAt desc, r.id desc
                """.formatted(entity.getSimpleName(), Records.typeOf(entity));
        return entities.createQuery(query, entity)
                .setParameter(
                        "contacts",
                        finding.withMerged(contact.ref()).stream()
                                .map(RecordRef::id)
                                .toList())
                .setMaxResults(FIRST)
                .getResultList();
    }
}
