package org.posthorn.activity.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Optional;
import org.posthorn.account.InvalidInput;
import org.posthorn.activity.webhook.KeepingWebhooks;
import org.posthorn.activity.webhook.WebhookEvent;
import org.posthorn.activity.webhook.wire.TargetUrl;
import org.posthorn.kernel.AccountId;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.Wording;

/** Asks where a new webhook leads and what it tells of, then shows its secret once. */
class NewWebhookDialog extends Dialog {

    private final KeepingWebhooks webhooks;
    private final AccountId account;
    private final Runnable added;
    private final TextField url = new TextField(translate("activity.webhooks.url"));
    private final TextField description = new TextField(translate("activity.webhooks.description"));
    private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>(translate("activity.webhooks.events"));

    NewWebhookDialog(KeepingWebhooks webhooks, AccountId account, Runnable added) {
        this.webhooks = webhooks;
        this.account = account;
        this.added = added;
        setHeaderTitle(translate("activity.webhooks.new"));
        setWidth("min(34rem, 94vw)");
        addClassName("new-webhook");
        url.setPlaceholder("https://example.com/hooks/posthorn");
        url.setMaxLength(TargetUrl.LONGEST);
        url.setWidthFull();
        url.setManualValidation(true);
        description.setMaxLength(KeepingWebhooks.LONGEST_DESCRIPTION);
        description.setWidthFull();
        events.setItems(WebhookEvent.choices());
        events.setItemLabelGenerator(Wording::of);
        events.setValue(EnumSet.of(WebhookEvent.EMAIL_OPENED, WebhookEvent.EMAIL_CLICKED, WebhookEvent.EMAIL_LOGGED));
        events.setManualValidation(true);
        add(url, description, events);
        Button add = new Button(translate("activity.webhooks.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        getFooter().add(new Button(translate("activity.webhooks.cancel"), click -> close()), add);
    }

    private void add() {
        Optional<TargetUrl.Fault> fault = webhooks.fault(url.getValue());
        url.setErrorMessage(fault.map(Wording::of).orElse(""));
        url.setInvalid(fault.isPresent());
        events.setErrorMessage(translate("activity.webhooks.events.none"));
        events.setInvalid(events.getValue().isEmpty());
        getFooter().getElement().getChildren().forEach(button -> button.setEnabled(true));
        if (url.isInvalid() || events.isInvalid()) {
            return;
        }
        try {
            show(webhooks.add(account, url.getValue(), events.getValue(), description.getValue())
                    .secret());
            added.run();
        } catch (InvalidInput e) {
            url.setErrorMessage(Sentences.whole(e.problems().getFirst().message()));
            url.setInvalid(true);
        }
    }

    private void show(String secret) {
        removeAll();
        getFooter().removeAll();
        TextField shown = new TextField(translate("activity.webhooks.secret"));
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        add(new Paragraph(translate("activity.webhooks.secret.once")), shown);
        Button done = new Button(translate("activity.webhooks.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
