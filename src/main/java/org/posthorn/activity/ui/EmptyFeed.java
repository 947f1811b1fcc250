package org.posthorn.activity.ui;

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
        EmptyFeed empty = new EmptyFeed(
                "No mail yet",
                "Connect a mail client with an API token and send a mail with tracking on:"
                        + " here you then see when it is opened and which links are clicked.");
        if (samples) {
            empty.action("Load sample data", loadSamples);
        }
        return empty;
    }

    static EmptyFeed nothingFound(Runnable clear) {
        EmptyFeed empty = new EmptyFeed("No mail fits these filters", "Other mails are there.");
        empty.action("Clear filters", clear);
        return empty;
    }

    static EmptyFeed failed(Runnable again) {
        EmptyFeed empty = new EmptyFeed(
                "The mails can't be loaded just now", "Nothing is lost: opens and clicks go on being recorded.");
        empty.getElement().setAttribute("role", "alert");
        empty.action("Try again", again);
        return empty;
    }

    private void action(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        add(button);
    }
}
