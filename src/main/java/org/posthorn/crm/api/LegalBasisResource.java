package org.posthorn.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.posthorn.privacy.LegalBasisEntry;

/**
 * A statement of a legal basis in the API.
 *
 * @param date from which day on
 * @param actorId the user who stated it, null where an import did
 */
record LegalBasisResource(
        String basis,
        LocalDate date,
        Instant recordedAt,
        @Nullable String actorId,
        @Nullable String source,
        @Nullable String note) {

    static LegalBasisResource of(LegalBasisEntry entry) {
        return new LegalBasisResource(
                entry.basis().publicName(),
                entry.since(),
                entry.recordedAt(),
                RecordIds.text(entry.actor()),
                entry.source(),
                entry.note());
    }
}
