package org.posthorn.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.ViewerTime;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailRow;

/** The other mails to a recipient and how far they came (F2). */
class ContactHistory extends Div {

    ContactHistory(EmailRecipient recipient, List<EmailRow> others) {
        addClassName("feed-history");
        add(EmailDetails.heading("Also to " + recipient.label()));
        UnorderedList list = new UnorderedList();
        others.stream().map(ContactHistory::line).forEach(list::add);
        RouterLink all = new RouterLink("All mails to " + recipient.label(), FeedView.class);
        all.setQueryParameters(
                FeedQuery.to(new EmailAddress(recipient.address())).parameters());
        add(list, all);
    }

    private static ListItem line(EmailRow mail) {
        RouterLink link = new RouterLink(mail.subject().isBlank() ? "(no subject)" : mail.subject(), FeedView.class);
        link.setQueryParameters(FeedQuery.opening(mail.id()).parameters());
        Span state = new Span(summary(mail));
        state.addClassName("feed-summary");
        return new ListItem(link, state, ViewerTime.relative(mail.lastActivityAt()));
    }

    private static String summary(EmailRow mail) {
        String opens = mail.opens() > 0 ? " · " + Words.count(mail.opens(), "open") : "";
        String clicks = mail.clicks() > 0 ? " · " + Words.count(mail.clicks(), "click") : "";
        return Words.of(mail.state()) + opens + clicks;
    }
}
