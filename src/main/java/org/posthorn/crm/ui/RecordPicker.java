package org.posthorn.crm.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Company;
import org.posthorn.crm.Contact;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.Deal;
import org.posthorn.crm.RecordLabel;
import org.posthorn.crm.RecordOrder;
import org.posthorn.crm.Ticket;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** Finds one record of a type while somebody types. */
class RecordPicker extends ComboBox<RecordLabel> {

    private static final int OFFERED = 50;

    private final RecordActions actions;

    RecordPicker(String label, RecordActions actions, RecordType type) {
        super(label);
        this.actions = actions;
        setItemLabelGenerator(RecordLabel::label);
        setClearButtonVisible(true);
        offer(type);
    }

    /** Offers records of that type from now on. */
    final void offer(RecordType type) {
        clear();
        setItems(query -> offered(type, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }

    /** Chooses a record that may not be there any more. */
    final void choose(@Nullable RecordRef record) {
        List<RecordLabel> found = record == null ? List.of() : actions.finding().labels(List.of(record));
        setValue(found.isEmpty() ? null : found.getFirst());
    }

    /** The chosen record's public id, or null for none. */
    @Nullable
    String id() {
        RecordLabel chosen = getValue();
        return chosen == null ? null : PublicId.of(chosen.record().id());
    }

    private Stream<RecordLabel> offered(RecordType type, String text) {
        return switch (type) {
            case CONTACT ->
                find(Contact.class, text)
                        .map(contact ->
                                new RecordLabel(contact.ref(), contact.displayName() + " · " + contact.email()));
            case COMPANY -> find(Company.class, text).map(RecordPicker::label);
            case DEAL -> find(Deal.class, text).map(RecordPicker::label);
            case TICKET -> find(Ticket.class, text).map(RecordPicker::label);
        };
    }

    private <R extends CrmRecord> Stream<R> find(Class<R> entity, String text) {
        return actions
                .searching()
                .page(SignedIn.required().accountId(), entity, text, RecordOrder.NAME, null, OFFERED)
                .rows()
                .stream();
    }

    private static RecordLabel label(CrmRecord record) {
        return new RecordLabel(record.ref(), record.displayName());
    }
}
