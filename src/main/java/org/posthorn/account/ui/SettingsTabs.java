package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;

/** The way between the pages for super-admins. */
class SettingsTabs extends Nav {

    SettingsTabs() {
        addClassName("settings-tabs");
        getElement().setAttribute("aria-label", translate("account.settings.pages"));
        add(
                link("account.settings.title", SettingsView.class),
                link("account.users.title", UsersView.class),
                link("account.audit.title", AuditView.class));
    }

    private static RouterLink link(String title, Class<? extends Component> view) {
        RouterLink link = new RouterLink(translate(title), view);
        link.setHighlightCondition(HighlightConditions.sameLocation());
        link.setHighlightAction((target, highlight) -> {
            if (highlight) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
