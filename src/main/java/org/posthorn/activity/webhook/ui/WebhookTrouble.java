package org.posthorn.activity.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.activity.webhook.WebhookState;
import org.posthorn.shell.HeaderItem;
import org.springframework.stereotype.Component;

/** Tells super-admins on every page that a webhook does not work any more. */
@Component
class WebhookTrouble implements HeaderItem {

    private final KeepingWebhooks webhooks;

    WebhookTrouble(KeepingWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        SignedIn user = SignedIn.current();
        Div place = new Div();
        place.addClassName("webhook-trouble");
        if (user != null && user.role() == Role.SUPER_ADMIN && stopped(user)) {
            String words = translate("activity.webhooks.trouble");
            Anchor link = new Anchor("settings/webhooks", VaadinIcon.WARNING.create(), new Span(words));
            link.setTitle(words);
            place.add(link);
        }
        return place;
    }

    @Override
    public int order() {
        return -10;
    }

    private boolean stopped(SignedIn user) {
        return webhooks.of(user.accountId()).stream().anyMatch(webhook -> webhook.state() != WebhookState.ACTIVE);
    }
}
