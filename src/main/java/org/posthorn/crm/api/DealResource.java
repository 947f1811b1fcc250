package org.posthorn.crm.api;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Deal;
import org.posthorn.kernel.PublicId;

/**
 * A deal in the API.
 *
 * @param status {@code open}, {@code won} or {@code lost}
 */
record DealResource(
        String id,
        String name,
        String stage,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        String status,
        @Nullable String ownerId,
        Instant lastActivityAt) {

    static DealResource of(Deal deal) {
        return new DealResource(
                PublicId.of(deal.key()),
                deal.displayName(),
                deal.stage(),
                deal.amount(),
                deal.currency(),
                deal.status().publicName(),
                RecordIds.text(deal.ownerId()),
                deal.lastActivityAt());
    }
}
