package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailRow;

/** The other mails to a recipient and how far they came (F2). */
class ContactHistory extends Div {

    ContactHistory(EmailRecipient recipient, List<EmailRow> others) {
        addClassName("feed-history");
        add(EmailDetails.heading(translate("activity.history.heading", recipient.label())));
        UnorderedList list = new UnorderedList();
        others.stream().map(ContactHistory::line).forEach(list::add);
        RouterLink all = new RouterLink(translate("activity.history.all", recipient.label()), FeedView.class);
        all.setQueryParameters(
                FeedQuery.to(new EmailAddress(recipient.address())).parameters());
        add(list, all);
    }

    private static ListItem line(EmailRow mail) {
        RouterLink link = new RouterLink(Words.subject(mail), FeedView.class);
        link.setQueryParameters(FeedQuery.opening(mail.id()).parameters());
        Span state = new Span(summary(mail));
        state.addClassName("feed-summary");
        return new ListItem(link, state, ViewerTime.relative(mail.lastActivityAt()));
    }

    private static String summary(EmailRow mail) {
        String opens = mail.opens() > 0 ? " · " + translate("activity.opens", mail.opens()) : "";
        String clicks = mail.clicks() > 0 ? " · " + translate("activity.clicks", mail.clicks()) : "";
        return Wording.of(mail.state()) + opens + clicks;
    }
}
