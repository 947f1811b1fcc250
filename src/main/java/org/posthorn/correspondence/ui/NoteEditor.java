package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.posthorn.account.InvalidInput;
import org.posthorn.correspondence.WritingNotes;
import org.posthorn.shell.Sentences;

/** The field that a note is written in; Ctrl+Enter keeps it. */
class NoteEditor extends Div {

    NoteEditor(String text, String keepLabel, Consumer<String> keeping, Runnable cancelling) {
        addClassName("timeline-note-editor");
        TextArea field = new TextArea(translate("correspondence.note"));
        field.setValue(text);
        field.setMaxLength(WritingNotes.LONGEST);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.focus();
        Button keep = new Button(keepLabel, click -> keep(field, keeping));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        Button cancel = new Button(translate("shell.cancel"), click -> cancelling.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(keep, cancel);
        acts.addClassName("timeline-acts");
        add(field, acts);
    }

    private static void keep(TextArea field, Consumer<String> keeping) {
        try {
            keeping.accept(field.getValue());
        } catch (InvalidInput e) {
            field.setErrorMessage(Sentences.whole(e.problems().getFirst().message()));
            field.setInvalid(true);
        }
    }
}
