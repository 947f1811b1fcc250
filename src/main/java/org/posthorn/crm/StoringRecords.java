package org.posthorn.crm;

import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/** Writes records and what belongs to them, within the caller's transaction. */
@Component
class StoringRecords {

    private final EntityManager entities;
    private final ContactKeys keys;
    private final IndexingRecords indexing;

    StoringRecords(EntityManager entities, ContactKeys keys, IndexingRecords indexing) {
        this.entities = entities;
        this.keys = keys;
        this.indexing = indexing;
    }

    /** Keeps a new row. */
    void add(Object row) {
        entities.persist(row);
    }

    /** Keeps a new record, to be found by its words from now on. */
    <R extends CrmRecord> R addAndIndex(R record) {
        add(record);
        index(record);
        return record;
    }

    /** Brings up to date what the record is found by. */
    void index(CrmRecord record) {
        entities.flush();
        indexing.index(record);
    }

    /** @throws AddressTaken when another contact than this one has that first address */
    void refuseIfTaken(EmailAddress address, Contact contact) {
        keys.byFirstAddress(address).filter(holder -> holder != contact.key()).ifPresent(holder -> {
            throw new AddressTaken(null);
        });
    }

    /**
     * Keeps a new or changed contact.
     *
     * @throws AddressTaken when somebody else was quicker to take its first address
     */
    void claim(Contact contact) {
        try {
            if (!entities.contains(contact)) {
                refuseIfTaken(contact.email(), contact);
                add(contact);
            }
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw new AddressTaken(e);
        }
    }
}
