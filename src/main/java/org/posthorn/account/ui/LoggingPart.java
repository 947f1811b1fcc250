package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.Preferences;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.kernel.RecordType;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.posthorn.shell.Wording;
import org.springframework.stereotype.Component;

/** Where logged mail goes by itself, whether it makes contacts, and whose is never logged (S3, G3, G5). */
@Component
record LoggingPart(UserPreferences preferences, ExclusionLists lists, ChangingAccountDefaults accounts)
        implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Logging();
    }

    @Override
    public int order() {
        return 20;
    }

    private class Logging extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final CheckboxGroup<RecordType> types = new CheckboxGroup<>(translate("account.preferences.associate"));
        private final Select<CreateContacts> creating = new Select<>();

        Logging() {
            super("logging", translate("account.preferences.logging"));
            explain(translate("account.preferences.logging.explained"));
            Preferences kept = preferences.of(user.userId());
            types.setItems(RecordType.values());
            types.setItemLabelGenerator(Wording::of);
            types.setValue(kept.autoAssociate());
            types.addValueChangeListener(change -> save());
            creating.setLabel(translate("account.preferences.create"));
            creating.setItems(CreateContacts.values());
            creating.setItemLabelGenerator(Wording::of);
            creating.setValue(kept.createContacts());
            creating.addValueChangeListener(change -> save());
            if (accounts.of(user.accountId()).existingContactsOnly()) {
                decided(creating, translate("account.preferences.existingOnly"));
            }
            add(
                    types,
                    creating,
                    new ExclusionField(translate("account.preferences.neverLog"), Exclusion.LOG, lists, this::saved));
        }

        private void save() {
            preferences.change(user.userId(), before -> before.withLogging(creating.getValue(), types.getValue()));
            saved();
        }
    }
}
