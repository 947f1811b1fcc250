package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many changes wait to be saved; while some do, the browser asks before it closes the page. */
class SaveBar extends Div {

    private final Span count = new Span();
    private final Button save = new Button();
    private final Button discard = new Button();

    SaveBar(Runnable saved, Runnable discarded) {
        save.setText(translate("account.settings.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> saved.run());
        discard.setText(translate("account.settings.discard"));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(click -> discarded.run());
        count.getElement().setAttribute("role", "status");
        addClassName("save-bar");
        add(count, discard, save);
        addDetachListener(detached -> guard(false));
    }

    void show(int changes) {
        count.setText(translate("account.settings.unsaved", changes));
        save.setEnabled(changes > 0);
        discard.setEnabled(changes > 0);
        setClassName("waiting", changes > 0);
        guard(changes > 0);
    }

    private void guard(boolean asks) {
        getElement()
                .executeJs("window.onbeforeunload = $0 ? event => { event.preventDefault(); return ''; } : null", asks);
    }
}
