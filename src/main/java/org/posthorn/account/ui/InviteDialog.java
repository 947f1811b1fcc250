package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvitingUsers;
import org.posthorn.account.InvitingUsers.Invited;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;

/** Asks whom to invite, and then shows the link: once. */
class InviteDialog extends Dialog {

    private final InvitingUsers inviting;
    private final Runnable invited;
    private final EmailField email = new EmailField(translate("account.users.email"));
    private final Select<Role> role = new Select<>();

    InviteDialog(InvitingUsers inviting, Runnable invited) {
        this.inviting = inviting;
        this.invited = invited;
        setHeaderTitle(translate("account.users.invite"));
        email.setManualValidation(true);
        email.setMaxLength(320);
        role.setLabel(translate("account.users.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(AuditWords::role);
        role.setValue(Role.USER);
        Button create = new Button(translate("account.users.createLink"), click -> invite());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        add(email, role);
        getFooter().add(new Button(translate("account.settings.cancel"), click -> close()), create);
        addClassName("new-token");
        addOpenedChangeListener(change -> email.focus());
    }

    private void invite() {
        try {
            EmailAddress address = new EmailAddress(email.getValue());
            show(inviting.invite(SignedIn.required().userId(), address, role.getValue(), getLocale()));
            invited.run();
        } catch (IllegalArgumentException e) {
            refuse(translate("account.users.noAddress"));
        } catch (InvalidInput e) {
            refuse(translate("account.users.alreadyThere"));
        }
    }

    private void refuse(String why) {
        email.setErrorMessage(why);
        email.setInvalid(true);
        email.focus();
    }

    private void show(Invited made) {
        removeAll();
        getFooter().removeAll();
        String address = made.invitation().email().value();
        add(
                new Paragraph(translate(made.mailed() ? "account.users.mailed" : "account.users.notMailed", address)),
                new CopyField(translate("account.users.link"), made.link()),
                new Paragraph(translate("account.users.once")));
        getFooter().add(new Button(translate("account.settings.done"), click -> close()));
    }
}
