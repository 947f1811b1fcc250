package org.posthorn.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;

/**
 * Where a mail goes.
 *
 * @param records that are there
 * @param toCreate people who become contacts, on which the mail is logged as well (G5)
 */
record Destination(Set<RecordRef> records, List<Mailbox> toCreate) {

    static Destination of(Collection<RecordRef> records, List<Mailbox> toCreate) {
        return new Destination(Set.copyOf(records), List.copyOf(toCreate));
    }

    boolean nowhere() {
        return records.isEmpty() && toCreate.isEmpty();
    }
}
