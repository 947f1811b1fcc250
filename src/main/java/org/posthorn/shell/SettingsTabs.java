package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** The way between the pages for super-admins: all views below {@code settings}, by their own {@code @Menu}. */
public final class SettingsTabs extends Nav {

    private static final String SETTINGS = "settings";

    public SettingsTabs() {
        addClassName("settings-tabs");
        getElement().setAttribute("aria-label", translate("shell.settings.pages"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> isTab(entry) || path(entry).equals(SETTINGS))
                .forEach(entry -> add(link(entry)));
    }

    /** Whether the view has its place here instead of in the menu. */
    static boolean isTab(MenuEntry entry) {
        return path(entry).startsWith(SETTINGS + "/");
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink(Titles.named(entry.title()), entry.menuClass());
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
