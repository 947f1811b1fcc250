package org.posthorn.mailbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.mailbox.ConnectOutcome;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.ConnectingMailboxes;
import org.posthorn.mailbox.LoggingPastMail;
import org.posthorn.mailbox.MailProviders;
import org.posthorn.mailbox.MailboxState;
import org.posthorn.mailbox.Provider;
import org.posthorn.shell.PreferencesPart;
import org.posthorn.shell.PreferencesSection;
import org.posthorn.shell.Wording;
import org.springframework.stereotype.Component;

/** The user's mailboxes at Microsoft and Google: to connect, how they are, and to disconnect. */
@Component
record MailboxesPart(ConnectingMailboxes connecting, LoggingPastMail past, MailProviders providers, Clock clock)
        implements PreferencesPart {

    @Override
    public PreferencesSection create() {
        return new Mailboxes();
    }

    @Override
    public int order() {
        return 25;
    }

    @StyleSheet("context://styles/mailboxes.css")
    private class Mailboxes extends PreferencesSection {

        private final SignedIn user = SignedIn.required();
        private final Div banner = new Div();
        private final UnorderedList list = new UnorderedList();

        Mailboxes() {
            super("mailboxes", translate("mailbox.part.title"));
            explain(translate("mailbox.part.explained"));
            banner.addClassName("mailbox-banner");
            banner.getElement().setAttribute("role", "alert");
            list.addClassNames("rows", "mailbox-rows");
            add(banner, list, connect());
            sayOutcome();
            show();
        }

        /** How connecting ended, once: the provider has just led the browser back here. */
        private void sayOutcome() {
            WrappedSession session = VaadinSession.getCurrent().getSession();
            String name = ConnectOutcome.class.getName();
            if (session.getAttribute(name) instanceof ConnectOutcome outcome) {
                session.removeAttribute(name);
                if (outcome == ConnectOutcome.CONNECTED) {
                    saved();
                } else {
                    notSaved(Wording.of(outcome));
                }
            }
        }

        private void show() {
            List<ConnectedMailbox> mailboxes = connecting.of(user);
            list.removeAll();
            mailboxes.forEach(mailbox -> list.add(new MailboxRow(mailbox, connecting, past, clock, this::show)));
            list.setVisible(!mailboxes.isEmpty());
            List<String> waiting = mailboxes.stream()
                    .filter(mailbox -> mailbox.state() == MailboxState.SIGN_IN_NEEDED)
                    .map(mailbox -> mailbox.address().value())
                    .toList();
            banner.setText(waiting.isEmpty() ? "" : translate("mailbox.part.signIn", String.join(", ", waiting)));
            banner.setVisible(!waiting.isEmpty());
        }

        private HtmlContainer connect() {
            List<Provider> offered = providers.offered();
            if (offered.isEmpty()) {
                boolean admin = user.role() == Role.SUPER_ADMIN;
                Paragraph missing =
                        new Paragraph(translate(admin ? "mailbox.part.setUp" : "mailbox.part.askSuperAdmin"));
                missing.addClassName("quiet");
                return missing;
            }
            Div buttons = new Div();
            buttons.addClassName("mailbox-connect");
            offered.forEach(provider -> buttons.add(button(provider)));
            return buttons;
        }

        /** A link, not a button of Vaadin's: it leads to a page of the provider's. */
        private static Anchor button(Provider provider) {
            Anchor anchor = new Anchor(
                    "mailboxes/connect/" + provider.name().toLowerCase(Locale.ROOT),
                    translate("mailbox.part.connect", Wording.of(provider)));
            anchor.setRouterIgnore(true);
            anchor.addClassName("mailbox-button");
            return anchor;
        }
    }
}
