package org.posthorn.crm.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.privacy.ConsentEntry;

/**
 * An entry of the ledger in the API.
 *
 * @param number its place in the account's chain
 * @param actorId the user who wrote it down, null for the person's own act
 * @param hash hexadecimal; the next entry's hash covers it
 */
record ConsentResource(
        long number,
        String address,
        String state,
        Instant at,
        Instant recordedAt,
        String how,
        @Nullable String actorId,
        @Nullable String text,
        @Nullable String proof,
        @Nullable String note,
        String hash) {

    static ConsentResource of(ConsentEntry entry) {
        return new ConsentResource(
                entry.number(),
                entry.address().value(),
                entry.state().publicName(),
                entry.at(),
                entry.recordedAt(),
                entry.how().publicName(),
                RecordIds.text(entry.actor()),
                entry.text(),
                entry.proof(),
                entry.note(),
                entry.hash());
    }
}
