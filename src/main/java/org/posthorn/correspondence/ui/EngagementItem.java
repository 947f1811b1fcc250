package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.posthorn.account.SignedIn;
import org.posthorn.correspondence.EntryKind;
import org.posthorn.correspondence.TimelineRow;
import org.posthorn.shell.ViewerTime;
import org.posthorn.tracking.EmailRow;

/** That a mail was opened or its links clicked; told to its sender, and to others where it is shared (P11). */
class EngagementItem extends Div {

    EngagementItem(TimelineRow row, EmailRow mail) {
        addClassNames("timeline-line", "timeline-engagement");
        boolean open = row.kind() == EntryKind.OPEN;
        Icon icon = (open ? VaadinIcon.ENVELOPE_OPEN_O : VaadinIcon.LINK).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        int times = open ? mail.opens() : mail.clicks();
        Span what = new Span(translate(
                open ? "correspondence.engagement.opened" : "correspondence.engagement.clicked",
                who(mail),
                Texts.subject(mail.subject()),
                times));
        what.addClassName("timeline-words");
        add(icon, what, ViewerTime.relative(row.at()));
        if (!isOwn(mail)) {
            Span sender = new Span(translate("correspondence.sharing.sentBy", mail.fromAddress()));
            sender.addClassName("timeline-people");
            add(sender);
        }
    }

    private static boolean isOwn(EmailRow mail) {
        return mail.sender().equals(SignedIn.required().userId());
    }

    /** T12: one token for several people tells of nobody; and of hidden copies only their sender knows. */
    private static String who(EmailRow mail) {
        return isOwn(mail) && mail.recipients().size() == 1
                ? mail.recipients().getFirst().label()
                : translate("correspondence.engagement.someone");
    }
}
