package org.posthorn.crm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where rows would be: a sentence, and one thing to do. */
class EmptyList extends Div {

    EmptyList(String title, String text, String label, Runnable action) {
        addClassName("records-empty");
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(title), new Paragraph(text), button);
    }
}
