package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.posthorn.account.Preferences;
import org.posthorn.account.QuietHours;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.activity.Muting;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.springframework.stereotype.Component;

/** The bell, pop-ups, quiet hours and muted mails (F5, F6). */
@Component
record NotificationsPart(UserPreferences preferences, Muting muting) implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Notifications();
    }

    @Override
    public int order() {
        return 60;
    }

    @StyleSheet("context://styles/activity.css")
    private class Notifications extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final Checkbox bell = new Checkbox(translate("activity.preferences.bell"));
        private final PopUpSwitch popUps;
        private final QuietFields quiet;

        Notifications() {
            super("notifications", translate("activity.preferences.notifications"));
            explain(translate("activity.preferences.notifications.explained"));
            Preferences kept = preferences.of(user.userId());
            popUps = new PopUpSwitch(kept.desktopPopups(), this::popUp);
            quiet = new QuietFields(kept.quietHours(), zone(kept), this::rest);
            bell.setValue(kept.notifyMe());
            bell.addValueChangeListener(change -> ring());
            add(bell, popUps, quiet, new MutedRows(muting));
        }

        private void ring() {
            keep(before -> before.withNotices(bell.getValue(), before.desktopPopups(), before.quietHours()));
        }

        private void popUp(boolean wanted) {
            keep(before -> before.withNotices(before.notifyMe(), wanted, before.quietHours()));
        }

        private void rest() {
            QuietHours hours = quiet.value();
            keep(before -> before.withNotices(before.notifyMe(), before.desktopPopups(), hours));
        }

        private void keep(UnaryOperator<Preferences> change) {
            preferences.change(user.userId(), change);
            saved();
        }

        private static ZoneId zone(Preferences kept) {
            ZoneId chosen = kept.timeZone();
            return chosen == null ? Viewer.browsers(UI.getCurrentOrThrow()) : chosen;
        }
    }
}
