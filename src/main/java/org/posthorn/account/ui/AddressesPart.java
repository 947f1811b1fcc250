package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.NoteNotSent;
import org.posthorn.account.ProvingAliases;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.TooSoon;
import org.posthorn.account.Users;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.posthorn.shell.Sentences;
import org.springframework.stereotype.Component;

/** The addresses that the user sends from, and the proof that they are his own (G2). */
@Component
record AddressesPart(KeepingAliases keeping, ProvingAliases proving, AddressDialogs dialogs, Users users)
        implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Addresses();
    }

    @Override
    public int order() {
        return 50;
    }

    private class Addresses extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final AliasRows rows = new AliasRows(keeping, proving, dialogs);
        private final TextField address = new TextField(translate("account.alias.address"));

        Addresses() {
            super("addresses", translate("account.preferences.addresses"));
            explain(translate("account.preferences.addresses.explained"));
            explain(translate(proving.byCode() ? "account.alias.byCode" : "account.alias.bySuperAdmin"));
            address.setManualValidation(true);
            address.getElement().setAttribute("inputmode", "email");
            Button add = new Button(translate("account.alias.add"), click -> add());
            add.addClickShortcut(Key.ENTER).listenOn(address);
            Div line = new Div(address, add);
            line.addClassName("preferences-line");
            add(rows, line);
            if (user.role() == Role.SUPER_ADMIN && !proving.byCode()) {
                add(new WaitingAliases(proving, users));
            }
        }

        private void add() {
            refuse(null);
            try {
                EmailAddress wanted = new EmailAddress(address.getValue());
                dialogs.ask(proving.claim(user.userId(), wanted), rows::show);
                address.clear();
            } catch (InvalidInput e) {
                refuse(Sentences.whole(e.problems().getFirst().message()));
            } catch (IllegalArgumentException e) {
                refuse(translate("account.alias.noAddress"));
            } catch (TooSoon e) {
                refuse(translate("account.alias.tooSoon", e.secondsToWait()));
            } catch (NoteNotSent e) {
                refuse(Sentences.whole(e.why()));
            }
            rows.show();
        }

        private void refuse(@Nullable String why) {
            address.setErrorMessage(why);
            address.setInvalid(why != null);
        }
    }
}
