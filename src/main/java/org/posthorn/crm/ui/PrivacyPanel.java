package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Exclusion;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ExcludingContacts.Standing;
import org.posthorn.privacy.ConsentEntry;
import org.posthorn.privacy.LegalBasis;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.shell.Wording;

/** On what ground a contact's data is processed, what it said about being tracked, and what the user switched off for it (P4, P5, S4). */
class PrivacyPanel extends Div {

    private final Contact contact;
    private final PrivacyActions actions;
    private final Div basis = new Div();
    private final Div consent = new Div();

    PrivacyPanel(Contact contact, PrivacyActions actions) {
        this.contact = contact;
        this.actions = actions;
        addClassName("record-privacy");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("crm.privacy.heading"));
        add(new H2(translate("crm.privacy.heading")), basis, consent);
        add(exclusion(Exclusion.TRACK, translate("crm.privacy.neverTrack")));
        add(exclusion(Exclusion.LOG, translate("crm.privacy.neverLog")));
        add(legalAdvice());
        refresh();
    }

    /** P10. */
    static Paragraph legalAdvice() {
        Paragraph advice = new Paragraph(translate("crm.privacy.advice"));
        advice.addClassNames("quiet", "legal-advice");
        return advice;
    }

    private void refresh() {
        var standing = actions.people()
                .standing(SignedIn.required().accountId(), List.of(contact))
                .get(contact.id());
        basis.removeAll();
        consent.removeAll();
        if (standing == null) {
            return;
        }
        showBasis(standing.legalBasis());
        showConsent(standing.consent());
    }

    private void showBasis(@Nullable LegalBasis stated) {
        basis.add(fact(
                translate("crm.privacy.basis"),
                stated == null ? translate("crm.privacy.basis.none") : Wording.of(stated)));
        actions.people().basesOf(SignedIn.required().accountId(), contact).stream()
                .findFirst()
                .ifPresent(entry -> basis.add(new LegalBasisLine(entry, actions.users())));
        basis.add(button(
                translate("crm.privacy.basis.change"),
                () -> new LegalBasisDialog(contact, actions, this::refresh).open()));
    }

    private void showConsent(TrackingConsent state) {
        consent.add(fact(translate("crm.privacy.consent"), Wording.of(state)));
        List<ConsentEntry> entries = actions.ledger()
                .of(SignedIn.required().accountId(), actions.people().of(contact));
        if (!entries.isEmpty()) {
            consent.add(new LedgerList(entries, actions.users()));
        }
        consent.add(button(
                translate("crm.privacy.consent.record"),
                () -> new ConsentDialog(contact, actions, this::refresh).open()));
    }

    private static Div fact(String name, String value) {
        Span label = new Span(name);
        label.addClassName("quiet");
        Span text = new Span(value);
        text.addClassName("fact");
        return new Div(label, text);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Checkbox exclusion(Exclusion exclusion, String label) {
        Standing standing = actions.excluding().standing(SignedIn.required(), contact, exclusion);
        Checkbox box = new Checkbox(label, standing != Standing.FREE);
        if (standing == Standing.EXCLUDED_BY_RULE) {
            box.setEnabled(false);
            box.setHelperText(translate("crm.privacy.byRule"));
        }
        box.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && !Attempt.done(() ->
                            actions.excluding().change(SignedIn.required(), contact, exclusion, change.getValue()))) {
                box.setValue(change.getOldValue());
            }
        });
        return box;
    }
}
