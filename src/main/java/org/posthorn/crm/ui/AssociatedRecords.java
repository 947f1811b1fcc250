package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.AssociatingRecords.Page;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.shell.Wording;

/** What belongs to a record, the latest first; more is added and taken away here. */
class AssociatedRecords extends Div {

    private static final int PAGE = 20;

    private final RecordRef record;
    private final RecordActions actions;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(translate("crm.associations.none"));
    private final Button more = new Button(translate("crm.associations.more"), click -> more());
    private @Nullable Long next;

    /** @param changed runs after something was added or taken away */
    AssociatedRecords(RecordRef record, RecordActions actions, Runnable changed) {
        this.record = record;
        this.actions = actions;
        this.changed = changed;
        addClassName("record-associations");
        list.addClassName("rows");
        none.addClassName("quiet");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new H2(translate("crm.associations.heading")), none, list, more, adding());
        load();
    }

    private Component adding() {
        Select<RecordType> type = new Select<>();
        type.setAriaLabel(translate("crm.associations.type"));
        type.setItems(RecordType.values());
        type.setItemLabelGenerator(Wording::of);
        type.setValue(record.type() == RecordType.DEAL ? RecordType.CONTACT : RecordType.DEAL);
        RecordPicker picker = new RecordPicker("", actions, type.getValue());
        picker.setAriaLabel(translate("crm.associations.record"));
        picker.setPlaceholder(translate("crm.associations.add"));
        type.addValueChangeListener(change -> picker.offer(change.getValue()));
        picker.addValueChangeListener(change -> {
            RecordLabel chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                picker.clear();
                after(() -> actions.associating().associate(record, chosen.record()));
            }
        });
        Div adding = new Div(type, picker);
        adding.addClassName("record-adding");
        return adding;
    }

    private void after(Runnable change) {
        if (Attempt.done(change)) {
            load();
            changed.run();
        }
    }

    private void load() {
        list.removeAll();
        next = null;
        more();
        none.setVisible(list.getChildren().findAny().isEmpty());
        list.setVisible(!none.isVisible());
    }

    private void more() {
        Page page = actions.associating().page(record, next, PAGE);
        page.items().forEach(label -> list.add(line(label)));
        next = page.next();
        more.setVisible(next != null);
    }

    private ListItem line(RecordLabel label) {
        Span type = new Span(Wording.of(label.record().type()));
        type.addClassName("quiet");
        Button remove = new Button(
                VaadinIcon.CLOSE_SMALL.create(),
                click -> after(() -> actions.associating().dissociate(record, label.record())));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(translate("crm.associations.remove", label.label()));
        return new ListItem(type, new Anchor(Words.path(label.record()), label.label()), remove);
    }
}
