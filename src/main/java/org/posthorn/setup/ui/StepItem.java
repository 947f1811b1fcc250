package org.posthorn.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.posthorn.setup.Checked;
import org.posthorn.setup.Finding;
import org.posthorn.setup.Step;
import org.posthorn.shell.Wording;

/** A step: what to do, what to copy, and what the self-check found. */
class StepItem extends ListItem {

    private final Div result = new Div();

    StepItem(Step step, List<Component> values) {
        add(new H3(Wording.of(step)), new Paragraph(Wording.of(step, "text")));
        values.forEach(this::add);
        result.addClassName("step-result");
        result.getElement().setAttribute("role", "status");
        add(result);
    }

    void clear() {
        result.removeAll();
    }

    void show(Checked checked) {
        Div line = new Div(Wording.of(checked.finding(), "words", checked.detail()));
        line.addClassNames("notice", style(checked.finding().kind()));
        clear();
        result.add(line);
    }

    private static String style(Finding.Kind kind) {
        return switch (kind) {
            case GOOD -> "success";
            case NEUTRAL -> "info";
            case BAD -> "error";
        };
    }
}
