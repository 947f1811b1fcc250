package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.posthorn.account.Alias;
import org.posthorn.account.AliasRefused;
import org.posthorn.account.NoteNotSent;
import org.posthorn.account.ProvingAliases;
import org.posthorn.account.TooSoon;
import org.posthorn.shell.Sentences;

/** Asks for the code that was mailed to an alias (G2). */
class CodeDialog extends Dialog {

    private static final int LONGEST = 20;

    private final ProvingAliases proving;
    private final Alias alias;
    private final Runnable proven;
    private final TextField code = new TextField(translate("account.alias.code"));

    CodeDialog(ProvingAliases proving, Alias alias, Runnable proven) {
        this.proving = proving;
        this.alias = alias;
        this.proven = proven;
        setHeaderTitle(translate("account.alias.code.heading"));
        code.setMaxLength(LONGEST);
        code.setManualValidation(true);
        code.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        Button confirm = new Button(translate("account.alias.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(code);
        Button again = new Button(translate("account.alias.again"), click -> sendAgain());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new Paragraph(translate(
                        "account.alias.code.sent", alias.address().value(), ProvingAliases.CODE_LIFE.toMinutes())),
                code);
        getFooter().add(again, new Button(translate("shell.cancel"), click -> close()), confirm);
        addClassName("new-token");
    }

    private void confirm() {
        try {
            proving.verify(alias.userId(), alias.id(), code.getValue());
            close();
            Notification.show(translate("account.alias.proven", alias.address().value()));
            proven.run();
        } catch (AliasRefused e) {
            refuse(Sentences.of(e.problems().getFirst().message()));
        }
    }

    private void sendAgain() {
        try {
            proving.sendAgain(alias.userId(), alias.id());
            code.clear();
            code.setInvalid(false);
            Notification.show(translate("account.alias.sentAgain"));
        } catch (TooSoon e) {
            refuse(translate("account.alias.tooSoon", e.secondsToWait()));
        } catch (NoteNotSent e) {
            refuse(Sentences.of(e.why()));
        }
        code.focus();
    }

    private void refuse(String why) {
        code.setErrorMessage(why);
        code.setInvalid(true);
        code.focus();
    }
}
