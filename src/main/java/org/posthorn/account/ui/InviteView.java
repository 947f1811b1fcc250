package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AcceptingInvitations;
import org.posthorn.account.EmailTaken;
import org.posthorn.account.Invitation;
import org.posthorn.account.InvitingUsers;
import org.posthorn.account.PasswordRule;

/** Becomes a user, for whoever holds the link of an invitation (A7). */
@Route(value = "invite", autoLayout = false)
@PageTitle("account.invite.title")
@AnonymousAllowed
class InviteView extends EntryPage implements HasUrlParameter<String> {

    private final InvitingUsers inviting;
    private final AcceptingInvitations accepting;
    private final TextField name = field(new TextField(translate("account.invite.name")), "name");
    private final PasswordField password =
            field(new PasswordField(translate("account.invite.password")), "new-password");
    private final Div body = new Div();
    private String secret = "";

    InviteView(InvitingUsers inviting, AcceptingInvitations accepting) {
        super(translate("account.invite.title"));
        this.inviting = inviting;
        this.accepting = accepting;
        name.setMaxLength(200);
        password.setHelperText(translate("account.invite.password.help"));
        column().add(body);
        body.addClassName("fields");
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        this.secret = secret;
        body.removeAll();
        Invitation invitation = inviting.behind(secret);
        if (invitation == null) {
            showDead();
        } else {
            show(invitation);
        }
    }

    private void show(Invitation invitation) {
        Button join = new Button(translate("account.invite.join"), click -> join());
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        join.addClickShortcut(Key.ENTER);
        body.add(
                new Paragraph(
                        translate("account.invite.text", invitation.email().value())),
                name,
                password,
                join);
        name.focus();
    }

    private void showDead() {
        body.add(notice("error", translate("account.invite.dead")));
    }

    private void join() {
        boolean named = check(name, name.getValue().isBlank() ? translate("account.invite.empty") : null);
        boolean strong = check(
                password,
                PasswordRule.problemWith(password.getValue()) == null ? null : translate("account.invite.weak"));
        if (named && strong) {
            accept();
        }
    }

    private void accept() {
        try {
            if (accepting.accept(secret, name.getValue().strip(), password.getValue()) == null) {
                body.removeAll();
                showDead();
            } else {
                getUI().ifPresent(ui -> ui.getPage().setLocation("login?created"));
            }
        } catch (EmailTaken e) {
            body.add(notice("error", translate("account.invite.taken")));
        }
    }

    private static boolean check(TextFieldBase<?, String> field, @Nullable String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(problem != null);
        return problem == null;
    }

    private static <T extends TextFieldBase<T, String>> T field(T field, String autocomplete) {
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
