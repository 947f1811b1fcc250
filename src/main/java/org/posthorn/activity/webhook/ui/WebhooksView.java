package org.posthorn.activity.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.posthorn.account.SignedIn;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.activity.webhook.Webhook;
import org.posthorn.kernel.AccountId;
import org.posthorn.shell.SettingsTabs;

/** The account's webhooks: where each leads, whether it works, and what was posted to it. */
@Route("settings/webhooks")
@PageTitle("activity.webhooks.title")
@Menu(title = "activity.webhooks.title", order = 99)
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/webhooks.css")
class WebhooksView extends Div implements AfterNavigationObserver {

    private final KeepingWebhooks webhooks;
    private final AccountId account = SignedIn.required().accountId();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(translate("activity.webhooks.none"));
    private final Button add = new Button(translate("activity.webhooks.new"), click -> openDialog());

    WebhooksView(KeepingWebhooks webhooks) {
        this.webhooks = webhooks;
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div heading = new Div(new H1(translate("activity.webhooks.title")), add);
        heading.addClassName("view-heading");
        Paragraph about = new Paragraph(translate("activity.webhooks.about"));
        about.addClassName("quiet");
        list.addClassName("rows");
        addClassNames("view", "webhooks");
        add(new SettingsTabs(), heading, about, none, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void openDialog() {
        new NewWebhookDialog(webhooks, account, this::show).open();
    }

    private void show() {
        List<Webhook> found = webhooks.of(account);
        list.removeAll();
        found.forEach(webhook -> list.add(new WebhookItem(webhooks, webhook, this::show)));
        none.setVisible(found.isEmpty());
        list.setVisible(!found.isEmpty());
        add.setEnabled(found.size() < KeepingWebhooks.MOST);
    }
}
