package org.posthorn.activity.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.posthorn.activity.webhook.Delivery;
import org.posthorn.activity.webhook.DeliveryProblem;
import org.posthorn.activity.webhook.DeliveryState;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** One delivery: what, when, how it went, and sending it again. */
class DeliveryItem extends ListItem {

    DeliveryItem(Delivery delivery, Consumer<Delivery> replaying) {
        addClassName("webhook-delivery");
        Span state = new Span(Wording.of(delivery.state()));
        state.addClassNames(
                "webhook-outcome", "webhook-" + delivery.state().name().toLowerCase(Locale.ROOT));
        Span event = new Span(delivery.type().publicName());
        event.addClassName("name");
        Span facts = new Span(facts(delivery));
        facts.addClassName("quiet");
        boolean waits = delivery.state() == DeliveryState.PENDING;
        Button again = new Button(
                translate(waits ? "activity.webhooks.now" : "activity.webhooks.replay"),
                click -> replaying.accept(delivery));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(again.getText() + ": " + delivery.type().publicName());
        add(state, event, ViewerTime.relative(delivery.createdAt()), facts, again);
    }

    private static String facts(Delivery delivery) {
        StringBuilder facts = new StringBuilder(translate("activity.webhooks.attempts", delivery.attempts()));
        DeliveryProblem problem = delivery.problem();
        Integer status = delivery.status();
        Duration took = delivery.took();
        if (status != null) {
            facts.append(" · HTTP ").append(status);
        }
        if (problem != null) {
            facts.append(" · ").append(Wording.of(problem));
        }
        if (took != null && status != null) {
            facts.append(" · ").append(translate("activity.webhooks.millis", took.toMillis()));
        }
        return facts.toString();
    }
}
