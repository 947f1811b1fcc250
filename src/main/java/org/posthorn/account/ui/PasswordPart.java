package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.posthorn.account.ChangingPasswords;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.SignedIn;
import org.posthorn.account.TooSoon;
import org.posthorn.account.security.RenewingSessions;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.posthorn.shell.Sentences;
import org.springframework.stereotype.Component;

/** Another password, for whoever knows the old one. */
@Component
record PasswordPart(ChangingPasswords changing, RenewingSessions sessions) implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Password();
    }

    @Override
    public int order() {
        return 90;
    }

    private class Password extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final PasswordField old = field(translate("account.password.old"), "current-password");
        private final PasswordField wanted = field(translate("account.password.new"), "new-password");

        Password() {
            super("password", translate("account.password.heading"));
            if (!changing.hasPassword(user.userId())) {
                explain(translate("account.password.none"));
                return;
            }
            explain(translate("account.password.explained"));
            wanted.setHelperText(translate("account.password.rule"));
            Button change = new Button(translate("account.password.change"), click -> change());
            change.addClickShortcut(Key.ENTER).listenOn(wanted);
            Div fields = new Div(old, wanted, change);
            fields.addClassName("preferences-line");
            add(fields);
        }

        private void change() {
            old.setInvalid(false);
            wanted.setInvalid(false);
            try {
                sessions.renew(changing.change(user.userId(), old.getValue(), wanted.getValue()));
                old.clear();
                wanted.clear();
                saved();
            } catch (InvalidInput e) {
                e.problems().forEach(this::refuse);
            } catch (TooSoon e) {
                notSaved(translate("account.password.tooSoon", e.secondsToWait()));
            }
        }

        private void refuse(FieldProblem problem) {
            PasswordField field = problem.field().equals("oldPassword") ? old : wanted;
            field.setErrorMessage(Sentences.of(problem.message()));
            field.setInvalid(true);
            field.focus();
        }

        private static PasswordField field(String label, String autocomplete) {
            PasswordField field = new PasswordField(label);
            field.setManualValidation(true);
            field.getElement().setAttribute("autocomplete", autocomplete);
            return field;
        }
    }
}
