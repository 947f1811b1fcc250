package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
        return new Placeholder(translate("correspondence.empty.heading"), translate("correspondence.empty.advice"));
    }

    static Placeholder nothingOfThatKind(Runnable clear) {
        Placeholder placeholder = new Placeholder(
                translate("correspondence.nothing.heading"), translate("correspondence.nothing.advice"));
        placeholder.add(new Button(translate("correspondence.nothing.all"), click -> clear.run()));
        return placeholder;
    }

    static Placeholder gone() {
        return new Placeholder(translate("correspondence.gone.heading"), translate("correspondence.gone.advice"));
    }

    static Placeholder noDrafts() {
        return new Placeholder(translate("correspondence.drafts.none"), translate("correspondence.drafts.none.advice"));
    }

    static Placeholder failed(Runnable again) {
        Placeholder placeholder = new Placeholder(
                translate("correspondence.unavailable.heading"), translate("correspondence.unavailable.advice"));
        placeholder.getElement().setAttribute("role", "alert");
        placeholder.add(new Button(translate("shell.again"), click -> again.run()));
        return placeholder;
    }
}
