package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.Contact;
import org.posthorn.crm.ContactForm;
import org.posthorn.crm.KeepingContacts;
import org.posthorn.crm.RecordLabel;
import org.posthorn.crm.csv.ExportingContacts;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** All contacts. */
@Route("contacts")
@PageTitle("crm.contacts.title")
@Menu(title = "crm.contacts.title", order = 10, icon = "vaadin:users")
@PermitAll
class ContactsView extends RecordsView<Contact, ContactForm> {

    private final RecordActions actions;
    private final KeepingContacts keeping;
    private final ExportingContacts exporting;
    private final AccountId account = SignedIn.required().accountId();
    private final Map<RecordRef, String> companies = new HashMap<>();

    ContactsView(RecordActions actions, KeepingContacts keeping, ExportingContacts exporting) {
        super(actions, keeping, RecordType.CONTACT);
        this.actions = actions;
        this.keeping = keeping;
        this.exporting = exporting;
        addButton(new Anchor(this::export, translate("crm.contacts.export")));
        addButton(new RouterLink(translate("crm.contacts.import"), ImportView.class));
        column(translate("crm.field.email"), contact -> contact.email().value());
        column(
                translate("crm.field.company"),
                contact -> contact.company() == null ? "" : companies.getOrDefault(contact.company(), ""));
        lastColumns();
    }

    @Override
    ContactFields fields() {
        return new ContactFields(actions, keeping);
    }

    @Override
    void prepare(List<Contact> rows) {
        List<RecordRef> wanted = rows.stream()
                .map(Contact::company)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (RecordLabel label : actions.finding().labels(wanted)) {
            companies.put(label.record(), label.label());
        }
    }

    private void export(DownloadEvent download) throws IOException {
        download.setFileName("contacts.csv");
        download.setContentType("text/csv; charset=utf-8");
        exporting.write(account, "", download.getOutputStream());
    }
}
