package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text to be copied, and a button that does it. */
class CopyField extends Div {

    CopyField(String label, String text) {
        TextField shown = new TextField(label);
        shown.setValue(text);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        Button copy = new Button(translate("account.settings.copy"));
        // Without a secure context there is no clipboard: the marked text can still be copied by hand.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { const field = $0.inputElement; field.focus();"
                                + " field.select(); navigator.clipboard?.writeText(field.value).then(() =>"
                                + " this.textContent = $1); })",
                        shown.getElement(),
                        translate("account.settings.copied"));
        addClassName("copy-field");
        add(shown, copy);
    }
}
