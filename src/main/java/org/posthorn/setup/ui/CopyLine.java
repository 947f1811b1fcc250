package org.posthorn.setup.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text that is to be copied to a provider's console, and a button that does it. */
class CopyLine extends Div {

    CopyLine(String label, String text) {
        TextField shown = new TextField(label);
        shown.setValue(text);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        Button copy = new Button(translate("setup.copy"));
        copy.setAriaLabel(translate("setup.copy.what", label));
        // Without a secure context there is no clipboard: the marked text can still be copied by hand.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { const field = $0.inputElement; field.focus();"
                                + " field.select(); navigator.clipboard?.writeText(field.value).then(() =>"
                                + " this.textContent = $1); })",
                        shown.getElement(),
                        translate("setup.copied"));
        addClassName("copy-line");
        add(shown, copy);
    }
}
