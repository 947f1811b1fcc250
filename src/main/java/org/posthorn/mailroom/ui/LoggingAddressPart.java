package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.posthorn.account.SignedIn;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.springframework.stereotype.Component;

/** The user's secret address for logging (G11): to copy, and to replace by another. */
@Component
record LoggingAddressPart(BccAddresses addresses) implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new LoggingAddress();
    }

    @Override
    public int order() {
        return 30;
    }

    private class LoggingAddress extends PreferencesSection {

        private final Owner owner;
        private final TextField address = new TextField(translate("mailroom.address.yours"));

        LoggingAddress() {
            super("logging-address", translate("mailroom.address.title"));
            explain(translate("mailroom.address.explained"));
            SignedIn user = SignedIn.required();
            this.owner = new Owner(user.accountId(), user.userId());
            address.setReadOnly(true);
            address.setAutoselect(true);
            address.setValue(addresses.of(owner).value());
            Button replace = new Button(translate("mailroom.address.replace"), click -> confirm());
            replace.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            Div line = new Div(address, copy(), replace);
            line.addClassName("preferences-line");
            add(line);
        }

        /** Without a secure context there is no clipboard: the marked text can still be copied by hand. */
        private Button copy() {
            Button copy = new Button(translate("shell.copy"));
            copy.getElement()
                    .executeJs(
                            "this.addEventListener('click', () => { const field = $0.inputElement; field.focus();"
                                    + " field.select(); navigator.clipboard?.writeText(field.value).then(() =>"
                                    + " this.textContent = $1); })",
                            address.getElement(),
                            translate("shell.copied"));
            return copy;
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
                saved();
            });
            dialog.open();
        }
    }
}
