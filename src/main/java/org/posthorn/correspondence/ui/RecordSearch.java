package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Company;
import org.posthorn.crm.Contact;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.Deal;
import org.posthorn.crm.RecordLabel;
import org.posthorn.crm.RecordOrder;
import org.posthorn.crm.Suggestion;
import org.posthorn.crm.Ticket;
import org.posthorn.shell.Wording;

/** Finds further records while somebody types: the best few of each type. */
class RecordSearch extends ComboBox<RecordLabel> {

    private static final int BEST = 5;

    private static final List<Class<? extends CrmRecord>> TYPES =
            List.of(Contact.class, Company.class, Deal.class, Ticket.class);

    private final Desk desk;

    /** @param found gets what the user picked */
    RecordSearch(Desk desk, Consumer<Suggestion> found) {
        super(translate("correspondence.records.add"));
        this.desk = desk;
        setPlaceholder(translate("correspondence.records.search"));
        setWidthFull();
        setItemLabelGenerator(label -> Wording.of(label.record().type()) + " " + label.label());
        setItems(query ->
                matches(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                RecordLabel label = change.getValue();
                found.accept(
                        new Suggestion(label.record(), label.label(), true, translate("correspondence.why.byYou")));
                clear();
            }
        });
    }

    private Stream<RecordLabel> matches(String text) {
        return desk
                .labels(TYPES.stream()
                        .flatMap(type -> best(type, text).stream())
                        .map(CrmRecord::ref)
                        .toList())
                .stream();
    }

    private <R extends CrmRecord> List<R> best(Class<R> type, String text) {
        return desk.searching()
                .page(SignedIn.required().accountId(), type, text, RecordOrder.ACTIVITY, null, BEST)
                .rows();
    }
}
