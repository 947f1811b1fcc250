package org.posthorn.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.UserId;

/**
 * What was stated of a contact's legal basis.
 *
 * @param since from which day on, as was stated
 * @param recordedAt when it was written down
 */
public record LegalBasisEntry(
        LegalBasis basis,
        LocalDate since,
        Instant recordedAt,
        @Nullable UserId actor,
        @Nullable String source,
        @Nullable String note) {}
