package org.posthorn.compose.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** A record that the sender chose. */
record AssociationRequest(@Nullable String type, @Nullable String id) {

    static final AssociationRequest EMPTY = new AssociationRequest(null, null);

    private static final RecordRef NONE = new RecordRef(RecordType.CONTACT, 0);

    /** The record, or one that never is when the faults got a line. */
    RecordRef parsed(String field, InvalidFields faults) {
        var known = RecordType.of(type == null ? "" : type);
        var number = PublicId.parse(id == null ? "" : id);
        if (known.isEmpty()) {
            faults.add(field + ".type", "must be contact, company, deal or ticket.");
        }
        if (number.isEmpty()) {
            faults.add(field + ".id", "is no record's.");
        }
        return known.isEmpty() || number.isEmpty() ? NONE : new RecordRef(known.get(), number.getAsLong());
    }
}
