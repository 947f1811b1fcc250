package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;

/** The frame of every screen: mark, navigation by the views' own {@code @Menu}, and what the modules put in the header. */
@Layout
@AnonymousAllowed // each view says itself who may see it
public class MainLayout extends AppLayout {

    private final List<HeaderItem> items;

    MainLayout(List<HeaderItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .toList();
        setPrimarySection(Section.NAVBAR);
        setI18n(new AppLayoutI18n().setDrawer(translate("shell.sections")));
        addToNavbar(toggle(), home(), header());
        addToDrawer(new Scroller(navigation()));
        addClassName("posthorn");
    }

    private static DrawerToggle toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(translate("shell.navigation"));
        return toggle;
    }

    private static Anchor home() {
        Anchor home = new Anchor("", new Mark(), new Span("Posthorn"));
        home.addClassName("home");
        return home;
    }

    private Div header() {
        Div header = new Div(new ColorSchemeToggle());
        if (VaadinRequest.getCurrent().getUserPrincipal() != null) {
            items.forEach(item -> header.add(item.create()));
        }
        header.addClassName("header-items");
        return header;
    }

    private static SideNav navigation() {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", translate("shell.sections"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !SettingsTabs.isTab(entry))
                .map(MainLayout::item)
                .forEach(navigation::addItem);
        return navigation;
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(Titles.named(entry.title()), entry.path());
        item.setMatchNested(!entry.path().replace("/", "").isEmpty());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}
