package org.posthorn.crm.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.KeepingTickets;
import org.posthorn.crm.Ticket;
import org.posthorn.crm.TicketForm;
import org.posthorn.kernel.RecordType;

/** One ticket. */
@Route("tickets/:record")
@PermitAll
class TicketView extends RecordView<Ticket, TicketForm> {

    TicketView(RecordActions actions, KeepingTickets keeping) {
        super(actions, keeping, RecordType.TICKET, new TicketFields(actions));
    }
}
