package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.KeepingTickets;
import org.posthorn.crm.Ticket;
import org.posthorn.crm.TicketForm;
import org.posthorn.kernel.RecordType;
import org.posthorn.shell.Wording;

/** All tickets. */
@Route("tickets")
@PageTitle("crm.tickets.title")
@Menu(title = "crm.tickets.title", order = 13, icon = "vaadin:ticket")
@PermitAll
class TicketsView extends RecordsView<Ticket, TicketForm> {

    private final RecordActions actions;

    TicketsView(RecordActions actions, KeepingTickets keeping) {
        super(actions, keeping, RecordType.TICKET);
        this.actions = actions;
        column(translate("crm.field.status"), ticket -> Wording.of(ticket.status()));
        lastColumns();
    }

    @Override
    TicketFields fields() {
        return new TicketFields(actions);
    }
}
