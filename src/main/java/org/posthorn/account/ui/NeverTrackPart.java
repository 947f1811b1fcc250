package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.springframework.stereotype.Component;

/** Whom the user never tracks (S4). */
@Component
record NeverTrackPart(ExclusionLists lists) implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new NeverTrack();
    }

    @Override
    public int order() {
        return 40;
    }

    private class NeverTrack extends PreferencesSection {

        NeverTrack() {
            super("never-track", translate("account.preferences.neverTrack"));
            explain(translate("account.preferences.neverTrack.explained"));
            add(new ExclusionField(
                    translate("account.preferences.neverTrack.list"), Exclusion.TRACK, lists, this::saved));
        }
    }
}
