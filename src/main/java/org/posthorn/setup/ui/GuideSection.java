package org.posthorn.setup.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.posthorn.account.SignedIn;
import org.posthorn.setup.Checked;
import org.posthorn.setup.CheckingSetUp;
import org.posthorn.setup.Finding;
import org.posthorn.setup.Guide;
import org.posthorn.setup.Step;
import org.posthorn.shell.Wording;

/** A guide with its steps, and a button that checks them. */
class GuideSection extends Section {

    private final transient CheckingSetUp checking;
    private final Guide guide;
    private final Map<Step, StepItem> items = new EnumMap<>(Step.class);
    private final Button check = new Button(translate("setup.check"), click -> check());
    private final Span outcome = new Span();

    /** @param values what is to be copied at a step */
    GuideSection(Guide guide, CheckingSetUp checking, Function<Step, List<Component>> values) {
        this.guide = guide;
        this.checking = checking;
        String id = "guide-" + guide.name().toLowerCase(Locale.ROOT);
        H2 heading = new H2(Wording.of(guide));
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        Paragraph about = new Paragraph(Wording.of(guide, "about"));
        about.addClassName("quiet");
        outcome.getElement().setAttribute("role", "status");
        check.getElement().setAttribute("aria-describedby", id);
        Div line = new Div(check, outcome);
        line.addClassName("guide-check");
        OrderedList steps = new OrderedList();
        Step.of(guide).forEach(step -> {
            StepItem item = new StepItem(step, values.apply(step));
            items.put(step, item);
            steps.add(item);
        });
        addClassName("guide");
        add(heading, about, line, steps);
    }

    private void check() {
        check.setEnabled(false);
        outcome.setText(translate("setup.checking"));
        items.values().forEach(StepItem::clear);
        SignedIn user = SignedIn.required();
        UI ui = UI.getCurrentOrThrow();
        SerializableConsumer<List<Checked>> found = ui.accessLater(this::show, () -> {});
        SerializableConsumer<List<Checked>> failed = ui.accessLater(nothing -> fail(), () -> {});
        Thread.ofVirtual().name("set-up-check").start(() -> {
            try {
                found.accept(checking.check(guide, user));
            } catch (RuntimeException e) {
                failed.accept(List.of());
                throw e;
            }
        });
    }

    private void show(List<Checked> all) {
        check.setEnabled(true);
        all.forEach(checked -> {
            StepItem item = items.get(checked.step());
            if (item != null) {
                item.show(checked);
            }
        });
        long wrong = all.stream()
                .filter(checked -> checked.finding().kind() == Finding.Kind.BAD)
                .count();
        outcome.setText(translate("setup.checked", wrong));
    }

    private void fail() {
        check.setEnabled(true);
        outcome.setText(translate("setup.failed"));
    }
}
