package org.posthorn.crm.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.Ticket;
import org.posthorn.kernel.PublicId;

/**
 * A ticket in the API.
 *
 * @param status {@code open} or {@code closed}
 */
record TicketResource(
        String id, String subject, String status, @Nullable String ownerId, Instant lastActivityAt) {

    static TicketResource of(Ticket ticket) {
        return new TicketResource(
                PublicId.of(ticket.key()),
                ticket.displayName(),
                ticket.status().publicName(),
                RecordIds.text(ticket.ownerId()),
                ticket.lastActivityAt());
    }
}
