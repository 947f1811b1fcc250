package org.posthorn.crm;

import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.RecordType;
import org.posthorn.privacy.LegalBasisChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one contact of two that are the same person, and two of them again (R1). Nothing moves, so nothing is lost. */
@Service
public class MergingContacts {

    private final Records records;
    private final StoringRecords storing;
    private final ApplicationEventPublisher events;

    MergingContacts(Records records, StoringRecords storing, ApplicationEventPublisher events) {
        this.records = records;
        this.storing = storing;
        this.events = events;
    }

    /**
     * From now on whoever looks for {@code from}, by id or address, finds {@code into}.
     *
     * @throws NoSuchRecord when {@code into} is not there
     * @throws InvalidInput when {@code from} is not there or the same
     */
    @Transactional
    public Contact merge(long into, long from) {
        Contact winner = required(into);
        Contact other = records.living(Contact.class, from)
                .orElseThrow(() -> new InvalidInput("from", "names no contact that is there"));
        if (winner.key() == from) {
            throw new InvalidInput("from", "is the same contact");
        }
        if (!other.equals(winner)) {
            other.mergeInto(winner);
            winner.touch(other.lastActivityAt());
            storing.index(other);
            storing.index(winner);
            announce(winner);
        }
        return winner;
    }

    /**
     * Takes a merged contact out again, with all that was its own.
     *
     * @param id that of the contact that was merged into another
     * @throws NoSuchRecord when it is not there
     * @throws InvalidInput when it was not merged
     */
    @Transactional
    public Contact unmerge(long id) {
        Contact winner = required(id);
        Contact contact = records.find(Contact.class, id).orElseThrow(() -> new NoSuchRecord(RecordType.CONTACT));
        if (contact.mergedInto() == null) {
            throw new InvalidInput("id", "is not merged into another contact");
        }
        contact.unmerge();
        storing.index(contact);
        storing.index(winner);
        announce(winner);
        announce(contact);
        return contact;
    }

    /** One person has one legal basis: with whom a contact is one, it may have got another. */
    private void announce(Contact contact) {
        events.publishEvent(new LegalBasisChanged(contact.accountId(), contact.id()));
    }

    private Contact required(long id) {
        return records.living(Contact.class, id).orElseThrow(() -> new NoSuchRecord(RecordType.CONTACT));
    }
}
