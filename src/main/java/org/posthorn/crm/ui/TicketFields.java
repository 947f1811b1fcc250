package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.posthorn.crm.Ticket;
import org.posthorn.crm.TicketForm;
import org.posthorn.crm.TicketStatus;
import org.posthorn.shell.Wording;

/** The fields of a ticket. */
class TicketFields extends RecordFields<Ticket, TicketForm> {

    private final TextField subject = field("subject", new TextField(translate("crm.field.subject")));
    private final Select<TicketStatus> status = field("status", new Select<>());
    private final OwnerField owner;

    TicketFields(RecordActions actions) {
        owner = field("ownerId", new OwnerField(actions.users()));
        status.setLabel(translate("crm.field.status"));
        status.setItems(TicketStatus.values());
        status.setItemLabelGenerator(Wording::of);
        status.setValue(TicketStatus.OPEN);
    }

    @Override
    TicketForm form() {
        return new TicketForm(text(subject), status.getValue().publicName(), owner.id());
    }

    @Override
    void show(Ticket ticket) {
        subject.setValue(ticket.displayName());
        status.setValue(ticket.status());
        owner.show(ticket);
    }
}
