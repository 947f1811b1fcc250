package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.shell.HeaderItem;

/** Who is signed in, and the way out. */
@org.springframework.stereotype.Component
class UserMenu implements HeaderItem {

    private static final int LAST = 1000;

    private final Users users;
    private final AuthenticationContext authentication;
    private final OpenWindows windows;

    UserMenu(Users users, AuthenticationContext authentication, OpenWindows windows) {
        this.users = users;
        this.authentication = authentication;
        this.windows = windows;
    }

    @Override
    public Component create() {
        User user = users.findById(SignedIn.required().userId().value()).orElseThrow();
        MenuBar bar = new MenuBar();
        windows.watch(user.id(), bar);
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        MenuItem root = bar.addItem(new Avatar(user.displayName()));
        root.setAriaLabel(translate("account.menu.of", user.displayName()));
        root.getSubMenu().addItem(whoIsSignedIn(user)).setEnabled(false);
        root.getSubMenu().addItem(translate("account.menu.signOut"), event -> authentication.logout());
        return bar;
    }

    @Override
    public int order() {
        return LAST;
    }

    private static Div whoIsSignedIn(User user) {
        Span name = new Span(user.displayName());
        name.addClassName("name");
        Div who = new Div(name, new Span(user.email().value()));
        who.addClassName("who");
        return who;
    }
}
