package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ContactForm;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.crm.MergingContacts;
import org.posthorn.kernel.RecordType;

/** One contact, with those that were merged into it. */
@Route("contacts/:record")
@PermitAll
class ContactView extends RecordView<Contact, ContactForm> {

    private final RecordActions actions;
    private final MergingContacts merging;
    private final PrivacyActions privacy;

    ContactView(RecordActions actions, KeepingContacts keeping, MergingContacts merging, PrivacyActions privacy) {
        super(actions, keeping, RecordType.CONTACT, new ContactFields(actions, keeping));
        this.actions = actions;
        this.merging = merging;
        this.privacy = privacy;
        Button merge = new Button(
                translate("crm.merge.button"), click -> new MergeDialog(shown(), actions, this::merge).open());
        merge.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addButton(merge);
    }

    @Override
    void shown(Contact shown, Div beside) {
        beside.add(new PrivacyPanel(shown, privacy));
        List<Contact> merged = actions.finding().mergedInto(shown.ref());
        if (!merged.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("rows");
            merged.forEach(contact -> list.add(line(contact)));
            beside.add(new H2(translate("crm.merge.heading")), list);
        }
    }

    private ListItem line(Contact contact) {
        Button undo = new Button(translate("crm.merge.undo"), click -> unmerge(contact.key()));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        undo.setAriaLabel(translate("crm.merge.undo.of", contact.displayName()));
        return new ListItem(new Span(contact.displayName() + " · " + contact.email()), undo);
    }

    private void merge(long other) {
        if (Attempt.done(() -> merging.merge(shown().key(), other))) {
            reload();
            UndoNotice.show(translate("crm.merge.done"), () -> unmerge(other));
        }
    }

    private void unmerge(long other) {
        if (Attempt.done(() -> merging.unmerge(other))) {
            reload();
        }
    }
}
