package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.Preferences;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.Wording;
import org.springframework.stereotype.Component;

/** How the switches of a new message start, and why they stand as they do (S2, S3). */
@Component
record SendingPart(UserPreferences preferences, SendDefaults defaults, ChangingAccountDefaults accounts)
        implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Sending();
    }

    @Override
    public int order() {
        return 10;
    }

    private class Sending extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final Select<SwitchStart> opens = start(translate("account.preferences.opens"));
        private final Select<SwitchStart> clicks = start(translate("account.preferences.clicks"));
        private final Paragraph now = new Paragraph();

        Sending() {
            super("sending", translate("account.preferences.sending"));
            explain(translate("account.preferences.sending.explained"));
            Preferences kept = preferences.of(user.userId());
            opens.setValue(SwitchStart.of(kept.trackOpens()));
            clicks.setValue(SwitchStart.of(kept.trackClicks()));
            opens.addValueChangeListener(change -> save());
            clicks.addValueChangeListener(change -> save());
            Div fields = new Div(opens, clicks);
            fields.addClassName("preferences-fields");
            add(fields, now);
            respectTheAccount();
            tellWhatHolds();
        }

        private void respectTheAccount() {
            AccountDefaults rules = accounts.of(user.accountId());
            if (!rules.allowTracking()) {
                decide(translate("account.preferences.notAllowed"));
            } else if (rules.applyTrackDefault()) {
                decide(translate("account.preferences.decided"));
            }
        }

        private void decide(String reason) {
            decided(opens, reason);
            decided(clicks, reason);
        }

        private void tellWhatHolds() {
            InitialSwitches next = defaults.initialFor(user.userId());
            now.setText(translate(
                    "account.preferences.now",
                    Boolean.toString(next.opens()),
                    Boolean.toString(next.clicks()),
                    Sentences.whole(next.trackReason()),
                    Boolean.toString(next.log()),
                    Sentences.whole(next.logReason())));
        }

        private void save() {
            preferences.change(
                    user.userId(),
                    before -> before.withTracking(
                            opens.getValue().preference(), clicks.getValue().preference()));
            tellWhatHolds();
            saved();
        }

        private static Select<SwitchStart> start(String label) {
            Select<SwitchStart> select = new Select<>();
            select.setLabel(label);
            select.setItems(SwitchStart.values());
            select.setItemLabelGenerator(Wording::of);
            return select;
        }
    }
}
