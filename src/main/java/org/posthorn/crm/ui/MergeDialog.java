package org.posthorn.crm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.LongConsumer;
import org.posthorn.crm.Contact;
import org.posthorn.kernel.RecordType;

/** Asks which contact is the same person as this one. */
class MergeDialog extends Dialog {

    MergeDialog(Contact contact, RecordActions actions, LongConsumer merge) {
        setHeaderTitle("Merge another contact into " + contact.displayName());
        addClassName("records-dialog");
        RecordPicker other = new RecordPicker("The other contact", actions, RecordType.CONTACT);
        other.setWidthFull();
        add(
                new Paragraph("Their timelines become one, and mail to either address belongs here."
                        + " Nothing is lost: the other contact can be taken out again."),
                other);
        Button confirm = new Button("Merge", click -> {
            if (other.getValue() == null) {
                other.setErrorMessage("Choose one.");
                other.setInvalid(true);
            } else {
                close();
                merge.accept(other.getValue().record().id());
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }
}
