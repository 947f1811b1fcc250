package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.KeepingRecords;

/** Asks for what a new record needs. */
class NewRecordDialog<R extends CrmRecord, F> extends Dialog {

    NewRecordDialog(String title, RecordFields<R, F> fields, KeepingRecords<R, F> keeping, Consumer<R> created) {
        setHeaderTitle(title);
        addClassName("records-dialog");
        add(fields);
        Button create = new Button(
                translate("crm.create"),
                click -> Attempt.at(fields, () -> keeping.create(SignedIn.required(), fields.form()))
                        .ifPresent(record -> {
                            close();
                            created.accept(record);
                        }));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(translate("shell.cancel"), click -> close()), create);
    }
}
