package org.posthorn.mailbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.ConnectingMailboxes;
import org.posthorn.shell.SettingsPanel;
import org.posthorn.shell.Wording;

/** How the connected mailboxes of all users are, for super-admins (A7). */
@org.springframework.stereotype.Component
record MailboxHealthPanel(ConnectingMailboxes connecting, Users users) implements SettingsPanel {

    @Override
    public Component create() {
        return new Health();
    }

    @Override
    public int order() {
        return 20;
    }

    @StyleSheet("context://styles/mailboxes.css")
    private class Health extends Section {

        Health() {
            setId("mailboxes");
            addClassName("settings-section");
            H2 heading = new H2(translate("mailbox.panel.title"));
            heading.setId("mailboxes-heading");
            getElement().setAttribute("aria-labelledby", "mailboxes-heading");
            add(heading);
            List<ConnectedMailbox> mailboxes = connecting.ofEverybody(SignedIn.required());
            Paragraph explained =
                    new Paragraph(translate(mailboxes.isEmpty() ? "mailbox.panel.none" : "mailbox.panel.explained"));
            explained.addClassName("quiet");
            add(explained);
            if (!mailboxes.isEmpty()) {
                add(rows(mailboxes));
            }
        }

        private UnorderedList rows(List<ConnectedMailbox> mailboxes) {
            Map<Long, String> names = users.findByOrderByDisplayNameAscIdAsc().stream()
                    .collect(Collectors.toMap(user -> user.id().value(), User::displayName));
            UnorderedList list = new UnorderedList();
            list.addClassNames("rows", "mailbox-rows");
            mailboxes.forEach(mailbox ->
                    list.add(row(mailbox, names.getOrDefault(mailbox.user().value(), ""))));
            return list;
        }

        private static ListItem row(ConnectedMailbox mailbox, String user) {
            Span name = new Span(user);
            name.addClassName("name");
            Span address = new Span(mailbox.address().value() + " · " + Wording.of(mailbox.provider()));
            address.addClassName("quiet");
            Div head = new Div(name, address, new HealthLine(mailbox));
            head.addClassName("mailbox-head");
            return new ListItem(head);
        }
    }
}
