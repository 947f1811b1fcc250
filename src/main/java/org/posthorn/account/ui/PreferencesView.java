package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;

/** How the signed-in user wants things (S3): sections that the modules bring. Each change is kept at once. */
@Route("preferences")
@RouteAlias("tokens")
@RouteAlias("logging-address")
@PageTitle("account.preferences.title")
@Menu(title = "account.preferences.title", order = 80, icon = "vaadin:sliders")
@PermitAll
@StyleSheet("context://styles/preferences.css")
class PreferencesView extends Div {

    PreferencesView(List<PreferencesPart> parts) {
        List<PreferencesSection> sections = parts.stream()
                .sorted(Comparator.comparingInt(PreferencesPart::order))
                .map(PreferencesPart::create)
                .toList();
        addClassNames("view", "preferences");
        add(new H1(translate("account.preferences.title")), index(sections));
        sections.forEach(this::add);
    }

    private static Nav index(List<PreferencesSection> sections) {
        Nav index = new Nav();
        index.getElement().setAttribute("aria-label", translate("account.preferences.sections"));
        for (PreferencesSection section : sections) {
            Anchor anchor = new Anchor("preferences#" + section.getId().orElseThrow(), section.title());
            anchor.setRouterIgnore(true);
            index.add(anchor);
        }
        return index;
    }
}
