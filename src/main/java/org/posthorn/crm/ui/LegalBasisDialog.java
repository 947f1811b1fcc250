package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.LegalBasisForm;
import org.posthorn.privacy.LegalBasis;
import org.posthorn.privacy.LegalBasisEntry;
import org.posthorn.privacy.NewLegalBasis;
import org.posthorn.shell.Wording;

/** Asks on what ground a contact's data is processed, and tells what was stated before (P4). */
class LegalBasisDialog extends Dialog {

    private final Contact contact;
    private final PrivacyActions actions;
    private final Runnable done;
    private final Select<LegalBasis> basis = new Select<>();
    private final DatePicker since = new DatePicker(translate("crm.privacy.basis.date"));
    private final TextField source = new TextField(translate("crm.privacy.basis.source"));
    private final TextArea note = new TextArea(translate("crm.privacy.note"));

    LegalBasisDialog(Contact contact, PrivacyActions actions, Runnable done) {
        this.contact = contact;
        this.actions = actions;
        this.done = done;
        addClassName("records-dialog");
        setHeaderTitle(translate("crm.privacy.basis.title", contact.displayName()));
        List<LegalBasisEntry> history =
                actions.people().basesOf(SignedIn.required().accountId(), contact);
        fill(history);
        add(PrivacyPanel.legalAdvice(), basis, since, source, note);
        if (!history.isEmpty()) {
            add(before(history));
        }
        Button save = new Button(translate("crm.privacy.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(translate("shell.cancel"), click -> close()), save);
    }

    private void fill(List<LegalBasisEntry> history) {
        basis.setLabel(translate("crm.privacy.basis"));
        basis.setItems(LegalBasis.values());
        basis.setItemLabelGenerator(Wording::of);
        basis.setWidthFull();
        if (!history.isEmpty()) {
            basis.setValue(history.getFirst().basis());
        }
        since.setValue(LocalDate.now(ZoneOffset.UTC));
        source.setHelperText(translate("crm.privacy.basis.source.help"));
        source.setMaxLength(NewLegalBasis.LONGEST_TEXT);
        source.setWidthFull();
        note.setMaxLength(NewLegalBasis.LONGEST_TEXT);
        note.setWidthFull();
    }

    private Details before(List<LegalBasisEntry> history) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ledger");
        history.forEach(entry -> {
            Span name = new Span(Wording.of(entry.basis()));
            name.addClassName("fact");
            list.add(new ListItem(name, new LegalBasisLine(entry, actions.users())));
        });
        return new Details(translate("crm.privacy.basis.history"), list);
    }

    private void save() {
        LegalBasis chosen = basis.getValue();
        LocalDate day = since.getValue();
        basis.setInvalid(chosen == null);
        basis.setErrorMessage(translate("crm.privacy.basis.choose"));
        if (chosen == null) {
            return;
        }
        LegalBasisForm form = new LegalBasisForm(
                chosen.publicName(), day == null ? null : day.toString(), source.getValue(), note.getValue());
        if (Attempt.done(() -> actions.recording().stateBasis(SignedIn.required(), contact, form))) {
            close();
            done.run();
        }
    }
}
