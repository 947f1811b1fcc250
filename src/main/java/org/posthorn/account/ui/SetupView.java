package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.EmailTaken;
import org.posthorn.account.PasswordRule;
import org.posthorn.account.SettingUp;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.Sentences;

/** Opens the first account of a new server, for whoever holds the link that the server printed when it started. */
@Route(value = "setup", autoLayout = false)
@PageTitle("account.setup.title")
@AnonymousAllowed
class SetupView extends EntryPage implements HasUrlParameter<String> {

    private static final int MAX_NAME = 200;

    private final SettingUp settingUp;
    private final TextField accountName = named(new TextField(translate("account.setup.organisation")), "organization");
    private final TextField displayName = named(new TextField(translate("account.setup.name")), "name");
    private final EmailField email = named(new EmailField(translate("account.setup.email")), "username");
    private final PasswordField password = named(new PasswordField(translate("account.password")), "new-password");
    private final Div body = new Div();
    private String secret = "";

    SetupView(SettingUp settingUp) {
        super(translate("account.setup.heading"));
        this.settingUp = settingUp;
        accountName.setMaxLength(MAX_NAME);
        displayName.setMaxLength(MAX_NAME);
        password.setHelperText(translate("account.setup.password.help"));
        column().add(body);
        body.addClassName("fields");
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        this.secret = secret;
        body.removeAll();
        if (settingUp.opens(secret)) {
            showForm();
        } else {
            showDead();
        }
    }

    private void showForm() {
        Button create = new Button(translate("account.setup.create"), this::create);
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        body.add(
                new Paragraph(translate("account.setup.explained")), accountName, displayName, email, password, create);
        accountName.focus();
    }

    private void showDead() {
        body.add(notice("error", translate("account.setup.dead")));
    }

    private void create(ClickEvent<Button> click) {
        EmailAddress address = parsedEmail();
        boolean accountNamed = filled(accountName);
        boolean userNamed = filled(displayName);
        boolean strong = check(password, PasswordRule.problemWith(password.getValue()));
        if (address != null && accountNamed && userNamed && strong) {
            create(address);
        }
    }

    private void create(EmailAddress address) {
        try {
            var user = settingUp.complete(
                    secret,
                    accountName.getValue().strip(),
                    address,
                    displayName.getValue().strip(),
                    password.getValue());
            if (user == null) {
                body.removeAll();
                showDead();
            } else {
                getUI().ifPresent(ui -> ui.getPage().setLocation("login?created"));
            }
        } catch (EmailTaken e) {
            check(email, Sentences.of(e));
        }
    }

    private @Nullable EmailAddress parsedEmail() {
        try {
            EmailAddress address = new EmailAddress(email.getValue());
            check(email, null);
            return address;
        } catch (IllegalArgumentException e) {
            check(email, translate("account.setup.needsEmail"));
            return null;
        }
    }

    private static boolean filled(TextField field) {
        return check(field, field.getValue().isBlank() ? translate("account.setup.needed") : null);
    }

    private static boolean check(TextFieldBase<?, String> field, @Nullable String problem) {
        field.setErrorMessage(problem == null ? null : Sentences.of(problem));
        field.setInvalid(problem != null);
        return problem == null;
    }

    private static <T extends TextFieldBase<T, String>> T named(T field, String autocomplete) {
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
