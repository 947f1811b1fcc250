package org.posthorn.activity.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.Delivery;
import org.posthorn.activity.webhook.DeliveryState;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.activity.webhook.Webhook;

/** What was posted to a webhook, the newest first. Looks again by itself for a while after something was sent from here. */
class DeliveryList extends Div {

    private static final int PAGE = 20;
    private static final int LOOK_AGAIN_MILLIS = 1_000;
    private static final int LOOKS = 15;
    private static final int NOT_AT_ALL = -1;

    private final KeepingWebhooks webhooks;
    private final Webhook webhook;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(translate("activity.webhooks.nothingPosted"));
    private final Button more = new Button(translate("activity.webhooks.more"), click -> load());
    private long last = Long.MAX_VALUE;
    private int looks;
    private @Nullable Registration polling;

    DeliveryList(KeepingWebhooks webhooks, Webhook webhook) {
        this.webhooks = webhooks;
        this.webhook = webhook;
        addClassName("webhook-deliveries");
        Button refresh = new Button(translate("activity.webhooks.refresh"), click -> reload());
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(refresh, none, list, more);
    }

    /** Shows the newest. */
    void reload() {
        list.removeAll();
        last = Long.MAX_VALUE;
        load();
    }

    private void load() {
        List<Delivery> found =
                webhooks.deliveries(webhook.account(), webhook.id(), last, PAGE).orElse(List.of());
        found.forEach(delivery -> list.add(new DeliveryItem(delivery, this::replay)));
        last = found.isEmpty() ? last : found.getLast().id();
        more.setVisible(found.size() == PAGE);
        none.setVisible(list.getComponentCount() == 0);
        if (looks > 0 && found.stream().noneMatch(delivery -> delivery.state() == DeliveryState.PENDING)) {
            stopWatching();
        }
    }

    private void replay(Delivery delivery) {
        webhooks.replay(webhook.account(), webhook.id(), delivery.id());
        reload();
        watch();
    }

    /** Looks again until nothing waits, or for a quarter of a minute. */
    void watch() {
        looks = LOOKS;
        UI ui = getUI().orElseThrow();
        if (polling == null) {
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            polling = ui.addPollListener(event -> lookAgain());
        }
    }

    private void lookAgain() {
        looks--;
        if (looks <= 0) {
            stopWatching();
        }
        reload();
    }

    private void stopWatching() {
        looks = 0;
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(NOT_AT_ALL));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
            event.getUI().setPollInterval(NOT_AT_ALL);
        }
    }
}
