package org.posthorn.crm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it is filled in.
 *
 * @param name needed
 * @param stage empty for the first one
 * @param currency ISO 4217 code, needed with an amount
 * @param status {@code open} (if empty), {@code won} or {@code lost}
 * @param ownerId the owner's public id
 */
public record DealForm(
        @Nullable String name,
        @Nullable String stage,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String status,
        @Nullable String ownerId) {}
