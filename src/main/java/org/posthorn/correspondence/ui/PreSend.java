package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.CheckingMail.RecipientAnswer;
import org.posthorn.correspondence.composer.Letter;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Visibility;
import org.posthorn.shell.Wording;

/** What sending will do: what is kept where and who sees it, and what can be known of opens (C7). */
class PreSend extends Div {

    private final Div content = new Div();

    PreSend() {
        addClassName("pre-send");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("correspondence.presend"));
        add(new H2(translate("correspondence.presend")), content);
    }

    /** Shows what holds for the letter as it stands. */
    void show(
            Letter letter,
            CheckingMail.Answer answer,
            List<String> records,
            List<EmailAddress> newContacts,
            Visibility seenBy) {
        content.removeAll();
        content.add(new Paragraph(logged(letter, records, newContacts, seenBy)));
        content.add(new Paragraph(tracked(letter)));
        if (letter.opens() && !answer.recipients().isEmpty()) {
            UnorderedList forecasts = new UnorderedList();
            answer.recipients().forEach(recipient -> forecasts.add(new ListItem(forecast(recipient))));
            content.add(forecasts);
        }
    }

    private static String logged(
            Letter letter, List<String> records, List<EmailAddress> newContacts, Visibility seenBy) {
        if (!letter.log()) {
            return translate("correspondence.presend.unlogged");
        }
        String where = Stream.concat(
                        records.stream(),
                        newContacts.stream().map(address -> translate("correspondence.presend.newContact", address)))
                .collect(Collectors.joining(translate("shell.comma")));
        return where.isEmpty()
                ? translate("correspondence.presend.noRecord")
                : switch (seenBy) {
                    case EVERYONE -> translate("correspondence.preSend.everyone", where);
                    case OWNER -> translate("correspondence.preSend.owner", where);
                    case SUBJECT -> translate("correspondence.preSend.subject", where);
                };
    }

    private static String tracked(Letter letter) {
        if (!letter.opens() && !letter.clicks()) {
            return translate("correspondence.presend.untracked");
        }
        String what = letter.opens() && letter.clicks() ? "both" : letter.opens() ? "opens" : "clicks";
        return translate(letter.shared() ? "correspondence.preSend.shared" : "correspondence.preSend.own", what);
    }

    private static String forecast(RecipientAnswer recipient) {
        String who = recipient.mailbox().address().value();
        if (!recipient.tracking().eligible()) {
            return translate("correspondence.presend.ineligible", who, TrackingReasons.of(recipient.tracking()));
        }
        return translate("correspondence.presend.forecast", who, Wording.of(recipient.forecast()));
    }
}
