package org.posthorn.crm;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.posthorn.kernel.RecordRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes records, and brings them back within 30 days with all that was theirs (R5). */
@Service
public class DeletingRecords {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;
    private final Records records;
    private final MergedContacts merged;
    private final StoringRecords storing;
    private final AnnouncingPeople people;
    private final Clock clock;

    DeletingRecords(
            EntityManager entities,
            Records records,
            MergedContacts merged,
            StoringRecords storing,
            AnnouncingPeople people,
            Clock clock) {
        this.entities = entities;
        this.records = records;
        this.merged = merged;
        this.storing = storing;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Nobody finds the record any more, nor those that were merged into it; its addresses are free.
     *
     * @throws NoSuchRecord when it is not there
     */
    @Transactional
    public void delete(RecordRef record) {
        CrmRecord there = records.required(record);
        Instant now = clock.instant();
        List<? extends CrmRecord> gone = family(there);
        gone.forEach(member -> member.delete(now));
        storing.index(there);
        announce(gone);
    }

    /**
     * Makes a delete undone; nothing changes when it is not deleted.
     *
     * @throws NoSuchRecord when there never was one, or it was deleted more than 30 days ago
     * @throws AddressTaken when another contact has got its address meanwhile
     */
    @Transactional
    public CrmRecord restore(RecordRef record) {
        CrmRecord gone = records.findLast(Records.entityOf(record.type()), record.id())
                .filter(this::restorable)
                .orElseThrow(() -> new NoSuchRecord(record.type()));
        Instant deletedAt = gone.deletedAt();
        if (deletedAt != null) {
            List<? extends CrmRecord> members = family(gone).stream()
                    .filter(member -> deletedAt.equals(member.deletedAt()))
                    .toList();
            members.forEach(this::refuseIfTaken);
            members.forEach(CrmRecord::restore);
            claim();
            storing.index(gone);
            announce(members);
        }
        return gone;
    }

    private void announce(List<? extends CrmRecord> changed) {
        changed.stream()
                .filter(Contact.class::isInstance)
                .map(Contact.class::cast)
                .forEach(people::cameOrWent);
    }

    private boolean restorable(CrmRecord record) {
        Instant deletedAt = record.deletedAt();
        return deletedAt == null || deletedAt.plus(KEPT).isAfter(clock.instant());
    }

    private void refuseIfTaken(CrmRecord record) {
        if (record instanceof Contact contact) {
            storing.refuseIfTaken(contact.email(), contact);
        }
    }

    private void claim() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            // Somebody else was quicker to take an address.
            throw new AddressTaken(e);
        }
    }

    private List<? extends CrmRecord> family(CrmRecord record) {
        return record instanceof Contact contact ? merged.family(contact) : List.of(record);
    }
}
