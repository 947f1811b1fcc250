package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
        setHeaderTitle(translate("crm.merge.title", contact.displayName()));
        addClassName("records-dialog");
        RecordPicker other = new RecordPicker(translate("crm.merge.other"), actions, RecordType.CONTACT);
        other.setWidthFull();
        add(new Paragraph(translate("crm.merge.explained")), other);
        Button confirm = new Button(translate("crm.merge.button"), click -> {
            if (other.getValue() == null) {
                other.setErrorMessage(translate("crm.merge.choose"));
                other.setInvalid(true);
            } else {
                close();
                merge.accept(other.getValue().record().id());
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(translate("shell.cancel"), click -> close()), confirm);
    }
}
