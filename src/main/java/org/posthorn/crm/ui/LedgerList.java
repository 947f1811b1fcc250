package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.posthorn.account.Users;
import org.posthorn.privacy.ConsentEntry;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** What a person said about being tracked: when, how, by whom it was written down, and what they were shown. */
class LedgerList extends Details {

    LedgerList(List<ConsentEntry> entries, Users users) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ledger");
        entries.forEach(entry -> list.add(line(entry, users)));
        setSummaryText(translate("crm.privacy.ledger", entries.size()));
        add(list);
    }

    private static ListItem line(ConsentEntry entry, Users users) {
        Span state = new Span(Wording.of(entry.state()));
        state.addClassName("fact");
        Div head = new Div(state, ViewerTime.exact(entry.at()));
        ListItem line = new ListItem(
                head, quiet(how(entry, users)), quiet(entry.address().value()));
        if (entry.text() != null) {
            line.add(quiet(translate("crm.privacy.ledger.shown", entry.text())));
        }
        if (entry.proof() != null) {
            line.add(quiet(translate("crm.privacy.ledger.proof", entry.proof())));
        }
        if (entry.note() != null) {
            line.add(quiet(entry.note()));
        }
        return line;
    }

    private static String how(ConsentEntry entry, Users users) {
        String by = LegalBasisLine.name(entry.actor(), users);
        String how = Wording.of(entry.how());
        return by.isEmpty() ? how : how + " · " + by;
    }

    private static Component quiet(String text) {
        Div line = new Div(text);
        line.addClassName("quiet");
        return line;
    }
}
