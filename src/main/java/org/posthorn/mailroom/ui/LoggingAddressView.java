package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.SignedIn;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.Receiving.Owner;

/** The user's secret address for logging, and the addresses that the user sends from (G2, G11). */
@Route("logging-address")
@PageTitle("mailroom.address.title")
@Menu(title = "mailroom.address.title", order = 41, icon = "vaadin:mailbox")
@PermitAll
@StyleSheet("context://styles/mailroom.css")
class LoggingAddressView extends Div {

    private final BccAddresses addresses;
    private final Owner owner;
    private final TextField address = new TextField(translate("mailroom.address.yours"));

    LoggingAddressView(BccAddresses addresses, KeepingAliases aliases) {
        this.addresses = addresses;
        SignedIn user = SignedIn.required();
        this.owner = new Owner(user.accountId(), user.userId());
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        address.setValue(addresses.of(owner).value());
        Button replace = new Button(translate("mailroom.address.replace"), click -> confirm());
        replace.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div line = new Div(address, replace);
        line.addClassName("logging-address");
        addClassName("view");
        add(
                new H1(translate("mailroom.address.title")),
                new Paragraph(translate("mailroom.address.explained")),
                line,
                new AliasList(aliases, user.userId()));
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("mailroom.address.replace.heading"));
        dialog.setText(translate("mailroom.address.replace.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("shell.cancel"));
        dialog.setConfirmText(translate("mailroom.address.replace"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            address.setValue(addresses.rotate(owner).value());
            Notification.show(translate("mailroom.address.replaced"));
        });
        dialog.open();
    }
}
