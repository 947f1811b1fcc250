package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Set;
import java.util.function.Consumer;

/** The buttons of a mail; those that find no room go into a menu behind the last one. */
class MailActionBar extends MenuBar {

    MailActionBar(Set<MailAction> offered, Consumer<MailAction> acting) {
        addClassName("timeline-actions");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_ICON);
        getElement().setAttribute("aria-label", "What to do with this mail");
        offered.forEach(action -> {
            MenuItem item = addItem(action.icon().create(), action.label() + " (" + action.keyName() + ")");
            item.setAriaLabel(action.label());
            item.addClickListener(click -> acting.accept(action));
        });
    }
}
