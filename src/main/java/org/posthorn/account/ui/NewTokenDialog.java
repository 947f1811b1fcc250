package org.posthorn.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.posthorn.account.IssuingTokens;
import org.posthorn.account.Scope;
import org.posthorn.account.SignedIn;

/** Asks what a new token is for, then shows its secret once. */
class NewTokenDialog extends Dialog {

    private static final int MAX_NAME = 200;
    private static final Map<Scope, String> MEANING = Map.of(
            Scope.COMPOSE, "compose: prepare and send tracked mail",
            Scope.READ, "read: see your mail, its engagement and your settings",
            Scope.WRITE, "write: change settings, revoke tokens");

    private final IssuingTokens issuing;
    private final Runnable created;
    private final TextField name = new TextField("What is it for?");
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>("What may it do?");
    private final Select<Integer> days = new Select<>();

    NewTokenDialog(IssuingTokens issuing, Runnable created) {
        this.issuing = issuing;
        this.created = created;
        setHeaderTitle("New token");
        name.setMaxLength(MAX_NAME);
        name.setPlaceholder("Outlook on my laptop");
        name.setManualValidation(true);
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(MEANING::get);
        scopes.setValue(EnumSet.of(Scope.COMPOSE, Scope.READ));
        scopes.setManualValidation(true);
        days.setLabel("Expires after");
        days.setItems(30, 90, 365);
        days.setItemLabelGenerator(number -> number == 365 ? "a year" : number + " days");
        days.setValue(365);
        add(name, scopes, days);
        getFooter().add(new Button("Cancel", click -> close()), create());
        addClassName("new-token");
    }

    private Button create() {
        Button create = new Button("Create token", click -> createToken());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void createToken() {
        name.setErrorMessage("Give it a name, so that you know it again.");
        name.setInvalid(name.getValue().isBlank());
        scopes.setErrorMessage("Choose at least one.");
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
        TextField shown = new TextField("Your token");
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        Button copy = new Button("Copy");
        // Without a secure context there is no clipboard: the marked text can still be copied by hand.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { const field = $0.inputElement; field.focus(); field.select();"
                                + " navigator.clipboard?.writeText(field.value).then(() => this.textContent = 'Copied'); })",
                        shown.getElement());
        add(new Paragraph("Copy it now: it is shown this once, and nobody can look it up later."), shown);
        getFooter().add(copy, new Button("Done", click -> close()));
    }
}
