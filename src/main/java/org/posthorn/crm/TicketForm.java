package org.posthorn.crm;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is filled in.
 *
 * @param subject needed
 * @param status {@code open} (if empty) or {@code closed}
 * @param ownerId the owner's public id
 */
public record TicketForm(
        @Nullable String subject,
        @Nullable String status,
        @Nullable String ownerId) {}
