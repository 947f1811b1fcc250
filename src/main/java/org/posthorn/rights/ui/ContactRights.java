package org.posthorn.rights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Optional;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.rights.JobProgress;
import org.posthorn.rights.RequestingRights;
import org.posthorn.shell.RecordAction;

/** Offers super-admins on a contact's page to export and to erase what is held about the contact (P8). */
@org.springframework.stereotype.Component // its simple name is Vaadin's here
class ContactRights implements RecordAction {

    private final RequestingRights rights;
    private final JobProgress progress;
    private final BlobStore blobs;

    ContactRights(RequestingRights rights, JobProgress progress, BlobStore blobs) {
        this.rights = rights;
        this.progress = progress;
        this.blobs = blobs;
    }

    @Override
    public Optional<Component> create(RecordRef record) {
        boolean offered =
                record.type() == RecordType.CONTACT && SignedIn.required().role() == Role.SUPER_ADMIN;
        return offered ? Optional.of(menu(record.id())) : Optional.empty();
    }

    private MenuBar menu(long contact) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem data = menu.addItem(translate("rights.menu"));
        data.getSubMenu()
                .addItem(
                        translate("rights.menu.export"),
                        click -> new ExportDialog(rights.export(contact), progress, blobs).open());
        data.getSubMenu()
                .addItem(translate("rights.menu.erase"), click -> new EraseDialog(contact, rights, progress).open());
        return menu;
    }
}
