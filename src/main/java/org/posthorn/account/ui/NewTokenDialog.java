package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.posthorn.account.IssuingTokens;
import org.posthorn.account.Scope;
import org.posthorn.account.SignedIn;
import org.posthorn.shell.Wording;

/** Asks what a new token is for, then shows its secret once. */
class NewTokenDialog extends Dialog {

    private static final int MAX_NAME = 200;

    private final IssuingTokens issuing;
    private final Runnable created;
    private final TextField name = new TextField(translate("account.token.name"));
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(translate("account.token.scopes"));
    private final Select<Integer> days = new Select<>();

    NewTokenDialog(IssuingTokens issuing, Runnable created) {
        this.issuing = issuing;
        this.created = created;
        setHeaderTitle(translate("account.token.new"));
        name.setMaxLength(MAX_NAME);
        name.setPlaceholder(translate("account.token.name.example"));
        name.setManualValidation(true);
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(Wording::of);
        scopes.setValue(EnumSet.of(Scope.COMPOSE, Scope.READ));
        scopes.setManualValidation(true);
        days.setLabel(translate("account.token.days"));
        days.setItems(30, 90, 365);
        days.setItemLabelGenerator(
                number -> number == 365 ? translate("account.token.year") : translate("account.token.days.of", number));
        days.setValue(365);
        add(name, scopes, days);
        getFooter().add(new Button(translate("shell.cancel"), click -> close()), create());
        addClassName("new-token");
    }

    private Button create() {
        Button create = new Button(translate("account.token.create"), click -> createToken());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void createToken() {
        name.setErrorMessage(translate("account.token.needsName"));
        name.setInvalid(name.getValue().isBlank());
        scopes.setErrorMessage(translate("account.token.needsScope"));
        scopes.setInvalid(scopes.getValue().isEmpty());
        if (!name.isInvalid() && !scopes.isInvalid()) {
            show(issue(scopes.getValue()));
            created.run();
        }
    }

    private String issue(Set<Scope> chosen) {
        return issuing.issue(
                        SignedIn.required().userId(), name.getValue().strip(), chosen, Duration.ofDays(days.getValue()))
                .secret();
    }

    private void show(String secret) {
        removeAll();
        getFooter().removeAll();
        TextField shown = new TextField(translate("account.token.yours"));
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        Button copy = new Button(translate("shell.copy"));
        // Without a secure context there is no clipboard: the marked text can still be copied by hand.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { const field = $0.inputElement; field.focus();"
                                + " field.select(); navigator.clipboard?.writeText(field.value).then(() =>"
                                + " this.textContent = $1); })",
                        shown.getElement(),
                        translate("shell.copied"));
        add(new Paragraph(translate("account.token.once")), shown);
        getFooter().add(copy, new Button(translate("account.token.done"), click -> close()));
    }
}
