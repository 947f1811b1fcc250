package org.posthorn.crm.ui;

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

    private final TextField email = field("email", new TextField("E-mail"));
    private final TextField firstName = field("firstName", new TextField("First name"));
    private final TextField lastName = field("lastName", new TextField("Last name"));
    private final TextField otherEmails = field("otherEmails", new TextField("Other e-mails"));
    private final RecordPicker company;
    private final OwnerField owner;
    private final Checkbox marketing = new Checkbox("May get marketing mail");
    private final KeepingContacts keeping;

    ContactFields(RecordActions actions, KeepingContacts keeping) {
        this.keeping = keeping;
        otherEmails.setHelperText("Parted by commas");
        company = field("companyId", new RecordPicker("Company", actions, RecordType.COMPANY));
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
