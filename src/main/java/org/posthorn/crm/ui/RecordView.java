package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.KeepingRecords;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.shell.RecordPanel;
import org.posthorn.shell.Titles;

/** The page of one record (R1): its fields, edited in place, what belongs to it, and what other modules show of it. */
@StyleSheet("context://styles/records.css")
@JavaScript("context://scripts/time.js") // words times in the viewer's zone
abstract class RecordView<R extends CrmRecord, F> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RecordActions actions;
    private final KeepingRecords<R, F> keeping;
    private final RecordType type;
    private final RecordFields<R, F> fields;
    private final H1 name = new H1();
    private final Span state = new Span();
    private final Div buttons = new Div();
    private final Div offers = new Div();
    private final Div side = new Div();
    private final Div main = new Div();
    private @Nullable R record;

    RecordView(RecordActions actions, KeepingRecords<R, F> keeping, RecordType type, RecordFields<R, F> fields) {
        this.actions = actions;
        this.keeping = keeping;
        this.type = type;
        this.fields = fields;
        addClassName("record");
        state.addClassName("quiet");
        state.getElement().setAttribute("role", "status");
        setUpButtons();
        side.addClassName("record-side");
        main.addClassName("record-main");
        Div columns = new Div(side, main);
        columns.addClassName("record-columns");
        Div heading = new Div(name, state, buttons);
        heading.addClassName("view-heading");
        add(heading, columns);
        fields.onChange(this::keep);
    }

    private void setUpButtons() {
        Button delete = new Button(translate("crm.delete"), click -> delete());
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        offers.addClassName("records-buttons");
        buttons.add(offers, delete);
        buttons.addClassName("records-buttons");
    }

    /** Adds a button left of the others. */
    final void addButton(Button button) {
        buttons.addComponentAsFirst(button);
    }

    /** Called when the record is shown: a type's page may add to the side what only it has. */
    void shown(R shown, Div beside) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<R> found = id(event).stream()
                .mapToObj(id -> actions.finding().find(keeping.entity(), id))
                .flatMap(Optional::stream)
                .findFirst();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (found.get().key() != id(event).orElseThrow()) {
            // It was merged: its page is that of the contact that it went into.
            event.forwardTo(Words.path(found.get().ref()));
        } else {
            show(found.get());
        }
    }

    private static OptionalLong id(BeforeEnterEvent event) {
        return PublicId.parse(event.getRouteParameters().get("record").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return Titles.page(name.getText());
    }

    private void show(R shown) {
        RecordRef ref = shown.ref();
        offers.removeAll();
        actions.others().stream().flatMap(other -> other.create(ref).stream()).forEach(offers::add);
        side.removeAll();
        main.removeAll();
        side.add(fields, new AssociatedRecords(ref, actions, this::refresh));
        shown(shown, side);
        actions.panels().stream()
                .sorted(Comparator.comparingInt(RecordPanel::order))
                .forEach(panel -> main.add(panel.create(ref)));
        fill(shown);
    }

    private void fill(R shown) {
        record = shown;
        name.setText(shown.displayName());
        fields.show(shown);
    }

    private void keep() {
        state.setText("");
        Attempt.at(fields, () -> keeping.edit(shown().key(), fields.form())).ifPresent(kept -> {
            fill(kept);
            state.setText(translate("crm.saved"));
        });
    }

    /** Shows the record as it is now. */
    final void refresh() {
        actions.finding().find(keeping.entity(), shown().key()).ifPresent(this::fill);
    }

    /** Loads the page anew. */
    final void reload() {
        actions.finding().find(keeping.entity(), shown().key()).ifPresent(this::show);
    }

    private void delete() {
        RecordRef ref = shown().ref();
        String label = shown().displayName();
        if (Attempt.done(() -> actions.deleting().delete(ref))) {
            getUI().ifPresent(ui -> {
                ui.navigate(Words.list(type));
                UndoNotice.show(translate("crm.deleted", label), () -> {
                    if (Attempt.done(() -> actions.deleting().restore(ref))) {
                        ui.navigate(Words.path(ref));
                    }
                });
            });
        }
    }

    /** The record on this page. */
    final R shown() {
        R shown = record;
        if (shown == null) {
            throw new IllegalStateException("Nothing is shown yet.");
        }
        return shown;
    }
}
