package org.posthorn.correspondence.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/**
 * A record that a mail is on.
 *
 * @param label in answers only
 */
record RecordResource(
        @Nullable String type,
        @Nullable String id,
        @Nullable String label) {

    static final RecordResource EMPTY = new RecordResource(null, null, null);

    static RecordResource of(RecordLabel label) {
        return new RecordResource(
                label.record().type().publicName(), PublicId.of(label.record().id()), label.label());
    }

    /**
     * The record that is meant.
     *
     * @param field where it stands in the request
     * @throws InvalidInput when it can't be one
     */
    RecordRef parsed(String field) {
        RecordType known = RecordType.of(type == null ? "" : type)
                .orElseThrow(() -> new InvalidInput(field + ".type", "Must be contact, company, deal or ticket."));
        long number = PublicId.parse(id == null ? "" : id)
                .orElseThrow(() -> new InvalidInput(field + ".id", "There is no such record."));
        return new RecordRef(known, number);
    }
}
