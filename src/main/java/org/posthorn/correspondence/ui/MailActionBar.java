package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Set;
import java.util.function.Consumer;
import org.posthorn.shell.Wording;

/** The buttons of a mail; those that find no room go into a menu behind the last one. */
class MailActionBar extends MenuBar {

    MailActionBar(Set<MailAction> offered, Consumer<MailAction> acting) {
        addClassName("timeline-actions");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_ICON);
        getElement().setAttribute("aria-label", translate("correspondence.actions"));
        offered.forEach(action -> {
            MenuItem item = addItem(action.icon().create(), Wording.of(action) + " (" + action.keyName() + ")");
            item.setAriaLabel(Wording.of(action));
            item.addClickListener(click -> acting.accept(action));
        });
    }
}
