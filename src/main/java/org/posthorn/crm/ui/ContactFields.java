package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.regex.Pattern;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ContactForm;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.kernel.RecordType;

/** The fields of a contact. */
class ContactFields extends RecordFields<Contact, ContactForm> {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

    private final TextField email = field("email", new TextField(translate("crm.field.email")));
    private final TextField firstName = field("firstName", new TextField(translate("crm.field.firstName")));
    private final TextField lastName = field("lastName", new TextField(translate("crm.field.lastName")));
    private final TextField otherEmails = field("otherEmails", new TextField(translate("crm.field.otherEmails")));
    private final RecordPicker company;
    private final OwnerField owner;
    private final Checkbox marketing = new Checkbox(translate("crm.field.marketing"));
    private final KeepingContacts keeping;

    ContactFields(RecordActions actions, KeepingContacts keeping) {
        this.keeping = keeping;
        otherEmails.setHelperText(translate("crm.field.otherEmails.help"));
        company = field("companyId", new RecordPicker(translate("crm.field.company"), actions, RecordType.COMPANY));
        owner = field("ownerId", new OwnerField(actions.users()));
        field("marketing", marketing);
    }

    @Override
    ContactForm form() {
        return new ContactForm(
                text(email),
                SEPARATORS
                        .splitAsStream(text(otherEmails))
                        .filter(address -> !address.isEmpty())
                        .toList(),
                text(firstName),
                text(lastName),
                company.id(),
                owner.id(),
                marketing.getValue());
    }

    @Override
    void show(Contact contact) {
        email.setValue(contact.email().value());
        otherEmails.setValue(
                String.join(", ", keeping.otherEmails(List.of(contact)).getOrDefault(contact.key(), List.of())));
        firstName.setValue(contact.firstName());
        lastName.setValue(contact.lastName());
        company.choose(contact.company());
        owner.show(contact);
        marketing.setValue(contact.marketing());
    }
}
