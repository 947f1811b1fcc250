package org.posthorn.crm.ui;

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

/** What belongs to a record, the latest first; more is added and taken away here. */
class AssociatedRecords extends Div {

    private static final int PAGE = 20;

    private final RecordRef record;
    private final RecordActions actions;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph("Nothing yet.");
    private final Button more = new Button("Show more", click -> more());
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
        add(new H2("Belongs together with"), none, list, more, adding());
        load();
    }

    private Component adding() {
        Select<RecordType> type = new Select<>();
        type.setAriaLabel("Type of the record to add");
        type.setItems(RecordType.values());
        type.setItemLabelGenerator(Words::capital);
        type.setValue(record.type() == RecordType.DEAL ? RecordType.CONTACT : RecordType.DEAL);
        RecordPicker picker = new RecordPicker("", actions, type.getValue());
        picker.setAriaLabel("Record to add");
        picker.setPlaceholder("Add…");
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
        Span type = new Span(Words.capital(label.record().type()));
        type.addClassName("quiet");
        Button remove = new Button(
                VaadinIcon.CLOSE_SMALL.create(),
                click -> after(() -> actions.associating().dissociate(record, label.record())));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel("Take " + label.label() + " away");
        return new ListItem(type, new Anchor(Words.path(label.record()), label.label()), remove);
    }
}
