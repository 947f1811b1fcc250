package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Preferences;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.posthorn.shell.Texts;
import org.springframework.stereotype.Component;

/** What the pages speak, and whose clock they go by (S3). */
@Component
record LanguagePart(UserPreferences preferences) implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new LanguageAndZone();
    }

    @Override
    public int order() {
        return 70;
    }

    private class LanguageAndZone extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final Select<Locale> language = new Select<>();
        private final ComboBox<ZoneId> zone = new ComboBox<>(translate("account.preferences.zone"));

        LanguageAndZone() {
            super("language", translate("account.preferences.language.heading"));
            Preferences kept = preferences.of(user.userId());
            language.setLabel(translate("account.preferences.language"));
            language.setItems(Texts.LANGUAGES);
            language.setEmptySelectionAllowed(true);
            language.setEmptySelectionCaption(translate("account.preferences.language.browser"));
            language.setItemLabelGenerator(LanguageAndZone::name);
            language.setValue(kept.language());
            language.addValueChangeListener(change -> save());
            zone.setItems(ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.contains("/"))
                    .sorted()
                    .map(ZoneId::of)
                    .toList());
            zone.setItemLabelGenerator(ZoneId::getId);
            zone.setClearButtonVisible(true);
            zone.setPlaceholder(browsersZone());
            zone.setHelperText(translate("account.preferences.zone.help"));
            zone.setValue(kept.timeZone());
            zone.addValueChangeListener(change -> save());
            Div fields = new Div(language, zone);
            fields.addClassName("preferences-fields");
            add(fields);
        }

        /** The page is loaded anew: only a fresh page speaks another language from end to end. */
        private void save() {
            preferences.change(user.userId(), before -> before.withPlace(language.getValue(), zone.getValue()));
            saved();
            UI.getCurrentOrThrow().getPage().reload();
        }

        private static String browsersZone() {
            String id =
                    UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
            return translate("account.preferences.zone.browser", Objects.requireNonNullElse(id, ZoneOffset.UTC));
        }

        /** Each language by its own name, so that its speakers find it. */
        private static String name(@Nullable Locale spoken) {
            if (spoken == null) {
                return translate("account.preferences.language.browser");
            }
            String name = spoken.getDisplayLanguage(spoken);
            return name.substring(0, 1).toUpperCase(spoken) + name.substring(1);
        }
    }
}
