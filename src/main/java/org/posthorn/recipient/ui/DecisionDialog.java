package org.posthorn.recipient.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.recipient.HandlingRequests;
import org.posthorn.recipient.PrivacyRequest;
import org.posthorn.recipient.RequestState;
import org.posthorn.shell.Wording;

/** Asks for a note on what became of a request; a refusal needs one. */
class DecisionDialog extends Dialog {

    private final TextArea note = new TextArea(translate("recipient.requests.note"));

    DecisionDialog(PrivacyRequest request, RequestState decision, HandlingRequests handling, Runnable decided) {
        boolean refused = decision == RequestState.REFUSED;
        setHeaderTitle(translate(refused ? "recipient.requests.refuse.heading" : "recipient.requests.done.heading"));
        note.setHelperText(translate("recipient.requests.note.help"));
        note.setRequiredIndicatorVisible(refused);
        note.setMaxLength(2_000);
        note.setWidthFull();
        note.setAutofocus(true);
        setWidth("30rem");
        add(new Paragraph(request.address() + " · " + Wording.of(request.kind())), note);
        Button save = new Button(translate("recipient.requests.save"), click -> {
            try {
                handling.decide(request.id(), decision, SignedIn.required().userId(), note.getValue());
                close();
                decided.run();
            } catch (InvalidInput e) {
                note.setInvalid(true);
                note.setErrorMessage(translate("recipient.requests.refuse.heading"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(translate("recipient.requests.cancel"), click -> close()), save);
    }
}
