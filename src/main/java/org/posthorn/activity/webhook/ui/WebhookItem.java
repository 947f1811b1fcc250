package org.posthorn.activity.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.activity.webhook.Webhook;
import org.posthorn.activity.webhook.WebhookEvent;
import org.posthorn.activity.webhook.WebhookState;
import org.posthorn.shell.Wording;

/** One webhook with its state, what can be done with it, and, unfolded, its deliveries. */
class WebhookItem extends ListItem {

    private final KeepingWebhooks webhooks;
    private final Webhook webhook;
    private final Runnable changed;
    private final DeliveryList deliveries;
    private final Button unfold = new Button(translate("activity.webhooks.deliveries"), click -> toggle());

    WebhookItem(KeepingWebhooks webhooks, Webhook webhook, Runnable changed) {
        this.webhooks = webhooks;
        this.webhook = webhook;
        this.changed = changed;
        this.deliveries = new DeliveryList(webhooks, webhook);
        deliveries.setVisible(false);
        Div text = new Div(heading(), events(), state());
        text.addClassName("webhook-text");
        Div head = new Div(text, buttons());
        head.addClassName("webhook-head");
        add(head, deliveries);
    }

    private Div heading() {
        Div heading = new Div();
        if (!webhook.description().isEmpty()) {
            Span name = new Span(webhook.description());
            name.addClassName("name");
            heading.add(name);
        }
        Span url = new Span(webhook.url());
        url.addClassName(webhook.description().isEmpty() ? "name" : "quiet");
        heading.add(url);
        heading.addClassName("webhook-name");
        return heading;
    }

    private Span events() {
        Span events = new Span(
                webhook.events().stream().sorted().map(WebhookEvent::publicName).collect(Collectors.joining(", ")));
        events.addClassName("quiet");
        return events;
    }

    private Div state() {
        boolean failing = webhook.state() == WebhookState.ACTIVE && webhook.failures() > 0;
        boolean fine = webhook.state() == WebhookState.ACTIVE && !failing;
        String words =
                failing ? translate("activity.webhooks.failing", webhook.failures()) : Wording.of(webhook.state());
        Div state = new Div((fine ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.WARNING).create(), new Span(words));
        state.addClassNames("webhook-state", fine ? "webhook-good" : "webhook-bad");
        return state;
    }

    private Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("webhook-buttons");
        if (webhook.state() == WebhookState.ACTIVE) {
            buttons.add(named(new Button(translate("activity.webhooks.test"), click -> test()), "test"));
        } else {
            buttons.add(named(new Button(translate("activity.webhooks.resume"), click -> resume()), "resume"));
        }
        unfold.getElement().setAttribute("aria-expanded", "false");
        Button delete = new Button(translate("activity.webhooks.delete"), click -> confirmDelete());
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        buttons.add(named(unfold, "deliveries"), named(delete, "delete"));
        return buttons;
    }

    /** Says which webhook it is for, too: there are several buttons of each name. */
    private Button named(Button button, String what) {
        button.addClassName("webhook-" + what);
        button.setAriaLabel(button.getText() + ": " + webhook.url());
        return button;
    }

    private void toggle() {
        show(!deliveries.isVisible());
    }

    private void show(boolean visible) {
        deliveries.setVisible(visible);
        unfold.getElement().setAttribute("aria-expanded", Boolean.toString(visible));
        if (visible) {
            deliveries.reload();
        }
    }

    private void test() {
        webhooks.test(webhook.account(), webhook.id());
        show(true);
        deliveries.watch();
    }

    private void resume() {
        webhooks.resume(webhook.account(), webhook.id());
        changed.run();
    }

    private void confirmDelete() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("activity.webhooks.delete.question"));
        dialog.setText(translate("activity.webhooks.delete.explanation", webhook.url()));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("activity.webhooks.cancel"));
        dialog.setConfirmText(translate("activity.webhooks.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            webhooks.remove(webhook.account(), webhook.id());
            changed.run();
        });
        dialog.open();
    }
}
