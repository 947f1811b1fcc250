package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.crm.CrmRecord;
import org.posthorn.kernel.PublicId;

/** Who looks after a record. */
class OwnerField extends ComboBox<User> {

    OwnerField(Users users) {
        super(translate("crm.field.owner"));
        setItems(users.findByActiveTrueOrderByDisplayName());
        setItemLabelGenerator(User::displayName);
        setClearButtonVisible(true);
    }

    void show(CrmRecord record) {
        setValue(getListDataView()
                .getItems()
                .filter(user -> user.id().equals(record.ownerId()))
                .findFirst()
                .orElse(null));
    }

    /** The owner's public id, or null for nobody. */
    @Nullable
    String id() {
        User user = getValue();
        return user == null ? null : PublicId.of(user.id().value());
    }
}
