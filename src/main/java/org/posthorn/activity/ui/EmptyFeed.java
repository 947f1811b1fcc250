package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where rows would be: a sentence, and one thing to do. */
class EmptyFeed extends Div {

    private EmptyFeed(String title, String text) {
        addClassName("feed-empty");
        add(new H2(title), new Paragraph(text));
    }

    /** A new account: says what to do first (F8). */
    static EmptyFeed nothingYet(boolean samples, Runnable loadSamples) {
        EmptyFeed empty = new EmptyFeed(translate("activity.empty.heading"), translate("activity.empty.advice"));
        if (samples) {
            empty.action(translate("activity.samples.load"), loadSamples);
        }
        return empty;
    }

    static EmptyFeed nothingFound(Runnable clear) {
        EmptyFeed empty = new EmptyFeed(translate("activity.nothing.heading"), translate("activity.nothing.advice"));
        empty.action(translate("activity.filter.clear"), clear);
        return empty;
    }

    static EmptyFeed failed(Runnable again) {
        EmptyFeed empty =
                new EmptyFeed(translate("activity.unavailable.heading"), translate("activity.unavailable.advice"));
        empty.getElement().setAttribute("role", "alert");
        empty.action(translate("shell.again"), again);
        return empty;
    }

    private void action(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        add(button);
    }
}
