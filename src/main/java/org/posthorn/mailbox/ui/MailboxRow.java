package org.posthorn.mailbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.posthorn.account.SignedIn;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.ConnectingMailboxes;
import org.posthorn.mailbox.LoggingPastMail;
import org.posthorn.shell.Wording;

/** One connected mailbox: whose, how it is, what of the past is logged, and how to end it. */
class MailboxRow extends ListItem {

    private final ConnectedMailbox mailbox;
    private final ConnectingMailboxes connecting;
    private final Runnable changed;

    MailboxRow(
            ConnectedMailbox mailbox,
            ConnectingMailboxes connecting,
            LoggingPastMail past,
            Clock clock,
            Runnable changed) {
        this.mailbox = mailbox;
        this.connecting = connecting;
        this.changed = changed;
        Span address = new Span(mailbox.address().value());
        address.addClassName("name");
        Span provider = new Span(Wording.of(mailbox.provider()));
        provider.addClassName("quiet");
        Div head = new Div(address, provider, new HealthLine(mailbox));
        head.addClassName("mailbox-head");
        Button disconnect = new Button(translate("mailbox.row.disconnect"), click -> confirm());
        disconnect.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        disconnect.setAriaLabel(
                translate("mailbox.row.disconnectOf", mailbox.address().value()));
        Div line = new Div(head, disconnect);
        line.addClassName("mailbox-line");
        add(line);
        if (mailbox.connected()) {
            add(new PastMailPanel(mailbox, past, clock));
        }
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(
                translate("mailbox.row.disconnect.heading", mailbox.address().value()));
        dialog.setText(translate("mailbox.row.disconnect.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("shell.cancel"));
        dialog.setConfirmText(translate("mailbox.row.disconnect"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            connecting.disconnect(SignedIn.required(), mailbox.id());
            changed.run();
        });
        dialog.open();
    }
}
