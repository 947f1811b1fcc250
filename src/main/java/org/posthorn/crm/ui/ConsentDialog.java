package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.ConsentForm;
import org.posthorn.crm.Contact;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.shell.Wording;

/** Writes down what a contact said about being tracked (P5). It stays in the ledger, so it is asked for with care. */
class ConsentDialog extends Dialog {

    private final Contact contact;
    private final PrivacyActions actions;
    private final Runnable done;
    private final RadioButtonGroup<TrackingConsent> state = new RadioButtonGroup<>();
    private final DatePicker day = new DatePicker(translate("crm.privacy.consent.date"));
    private final TextArea text = new TextArea(translate("crm.privacy.consent.text"));
    private final TextField proof = new TextField(translate("crm.privacy.consent.proof"));
    private final TextField note = new TextField(translate("crm.privacy.note"));

    ConsentDialog(Contact contact, PrivacyActions actions, Runnable done) {
        this.contact = contact;
        this.actions = actions;
        this.done = done;
        addClassName("records-dialog");
        setHeaderTitle(translate("crm.privacy.consent.title", contact.displayName()));
        fill();
        Paragraph lasting = new Paragraph(translate("crm.privacy.consent.lasting"));
        lasting.addClassName("quiet");
        add(PrivacyPanel.legalAdvice(), state, day, text, proof, note, lasting);
        Button save = new Button(translate("crm.privacy.consent.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(translate("shell.cancel"), click -> close()), save);
    }

    private void fill() {
        state.setLabel(translate("crm.privacy.consent"));
        state.setItems(TrackingConsent.GIVEN, TrackingConsent.WITHDRAWN);
        state.setItemLabelGenerator(Wording::of);
        state.setWidthFull();
        day.setValue(today());
        day.setMax(today().plusDays(1));
        text.setHelperText(translate("crm.privacy.consent.text.help"));
        text.setMaxLength(NewConsent.LONGEST_TEXT);
        text.setWidthFull();
        proof.setHelperText(translate("crm.privacy.consent.proof.help"));
        proof.setMaxLength(NewConsent.LONGEST_TEXT);
        proof.setWidthFull();
        note.setMaxLength(NewConsent.LONGEST_NOTE);
        note.setWidthFull();
    }

    private void save() {
        TrackingConsent said = state.getValue();
        state.setInvalid(said == null);
        state.setErrorMessage(translate("crm.privacy.consent.choose"));
        boolean unproven = said == TrackingConsent.GIVEN && text.getValue().isBlank();
        text.setInvalid(unproven);
        text.setErrorMessage(translate("crm.privacy.consent.text.needed"));
        if (said == null || unproven) {
            return;
        }
        ConsentForm form = new ConsentForm(
                said.publicName(), at(said), null, null, text.getValue(), proof.getValue(), note.getValue());
        if (Attempt.done(
                () -> actions.recording().recordConsent(SignedIn.required(), contact, form, ConsentChannel.USER))) {
            close();
            done.run();
        }
    }

    /** Of an earlier day nobody knows the hour: what was withdrawn that day wins over what was given. */
    private @Nullable String at(TrackingConsent said) {
        LocalDate chosen = day.getValue();
        if (chosen == null || !chosen.isBefore(today())) {
            return null;
        }
        return said == TrackingConsent.GIVEN ? chosen + "T00:00:00Z" : chosen + "T23:59:59Z";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
