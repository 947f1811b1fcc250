package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands where lines would be: a sentence, and one thing to do where there is one. */
class Placeholder extends Div {

    private Placeholder(String title, String text) {
        addClassName("timeline-empty");
        Span strong = new Span(title);
        strong.addClassName("timeline-empty-title");
        add(strong, new Paragraph(text));
    }

    static Placeholder empty() {
        return new Placeholder(
                "Nothing here yet",
                "Logged mail, opens and clicks of mail you sent, and notes will stand here, the newest first.");
    }

    static Placeholder nothingOfThatKind(Runnable clear) {
        Placeholder placeholder = new Placeholder("Nothing of that kind", "Other lines are there.");
        placeholder.add(new Button("Show all", click -> clear.run()));
        return placeholder;
    }

    static Placeholder gone() {
        return new Placeholder(
                "There is no such mail or draft", "It was sent or discarded, or it is not yours to see.");
    }

    static Placeholder noDrafts() {
        return new Placeholder(
                "No drafts", "Mail that you begin to write, and mail that could not be sent, is kept here.");
    }

    static Placeholder failed(Runnable again) {
        Placeholder placeholder = new Placeholder("The timeline can't be loaded just now", "Nothing of it is lost.");
        placeholder.getElement().setAttribute("role", "alert");
        placeholder.add(new Button("Try again", click -> again.run()));
        return placeholder;
    }
}
