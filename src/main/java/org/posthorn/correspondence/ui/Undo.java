package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Stands in the place of what was deleted, and brings it back (R5). */
class Undo extends Div {

    Undo(String what, Runnable undoing) {
        addClassName("timeline-undo");
        Span words = new Span(what);
        words.getElement().setAttribute("role", "status");
        Button undo = new Button(translate("shell.undo"), click -> undoing.run());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        undo.setDisableOnClick(true);
        undo.focus();
        add(words, undo);
    }
}
