package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Clock;
import org.posthorn.account.IssuingTokens;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.springframework.stereotype.Component;

/** The clients and scripts that act for the user, and how to end that (C6). */
@Component
record TokensPart(IssuingTokens issuing, Clock clock) implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Tokens();
    }

    @Override
    public int order() {
        return 80;
    }

    private class Tokens extends PreferencesSection {

        Tokens() {
            super("clients", translate("account.preferences.clients"));
            explain(translate("account.preferences.clients.explained"));
            add(new TokenRows(issuing, clock));
        }
    }
}
