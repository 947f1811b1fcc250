package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.posthorn.correspondence.NoteLine;
import org.posthorn.shell.ViewerTime;

/** A note; its writer may edit and delete it. */
class NoteItem extends Div {

    private final Desk desk;
    private final NoteLine note;
    private final Runnable changed;

    NoteItem(Desk desk, NoteLine note, Runnable changed) {
        this.desk = desk;
        this.note = note;
        this.changed = changed;
        addClassNames("timeline-line", "timeline-note");
        show();
    }

    private void show() {
        removeAll();
        Paragraph text = new Paragraph(note.text());
        add(head(), text);
    }

    private Div head() {
        Icon icon = VaadinIcon.NOTEBOOK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span author = new Span(
                note.editedAt() == null ? note.author() : translate("correspondence.note.edited", note.author()));
        author.addClassName("timeline-words");
        Div head = new Div(icon, author);
        head.addClassName("timeline-note-head");
        if (note.changeable()) {
            head.add(
                    button(translate("correspondence.note.edit"), VaadinIcon.PENCIL, this::edit),
                    button(translate("correspondence.note.delete"), VaadinIcon.TRASH, this::delete));
        }
        head.add(ViewerTime.relative(note.createdAt()));
        return head;
    }

    private static Button button(String label, VaadinIcon icon, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void edit() {
        removeAll();
        add(new NoteEditor(
                note.text(),
                translate("correspondence.note.save"),
                text -> {
                    desk.notes().edit(note.id(), text);
                    changed.run();
                },
                this::show));
    }

    private void delete() {
        desk.notes().delete(note.id());
        removeAll();
        add(new Undo(translate("correspondence.note.deleted"), () -> {
            desk.notes().restore(note.id());
            changed.run();
        }));
    }
}
