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

/** What sending will do: what is kept where and who sees it, and what can be known of opens (C7). */
class PreSend extends Div {

    private final Div content = new Div();

    PreSend() {
        addClassName("pre-send");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Before you send");
        add(new H2("Before you send"), content);
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
            return "Not logged: no copy is kept.";
        }
        String where = Stream.concat(
                        records.stream(), newContacts.stream().map(address -> "the new contact " + address))
                .collect(Collectors.joining(", "));
        return where.isEmpty()
                ? "Logged, but on no record: choose one above to find the copy again."
                : switch (seenBy) {
                    case EVERYONE -> translate("correspondence.preSend.everyone", where);
                    case OWNER -> translate("correspondence.preSend.owner", where);
                    case SUBJECT -> translate("correspondence.preSend.subject", where);
                };
    }

    private static String tracked(Letter letter) {
        if (!letter.opens() && !letter.clicks()) {
            return "Not tracked: nobody will know whether it is read.";
        }
        String what = letter.opens() && letter.clicks() ? "both" : letter.opens() ? "opens" : "clicks";
        return translate(letter.shared() ? "correspondence.preSend.shared" : "correspondence.preSend.own", what);
    }

    private static String forecast(RecipientAnswer recipient) {
        String who = recipient.mailbox().address().value();
        if (!recipient.tracking().eligible()) {
            return who + ": not tracked. " + TrackingReasons.of(recipient.tracking());
        }
        return who + ": "
                + switch (recipient.forecast()) {
                    case PROXIED -> "opens are seen through the provider's image servers, places are not.";
                    case PREFETCHED -> "the usual mail program loads images unread: opens can't be told for sure.";
                    case UNKNOWN -> "nothing is known beforehand.";
                };
    }
}
