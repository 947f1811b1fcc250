package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.shell.ViewerTime;

/** The mails of a thread, the oldest first; the one it was opened from stands open, quoted text is folded (R3). */
class ThreadList extends Div {

    ThreadList(Desk desk, long mail) {
        addClassName("mail-thread");
        List<LoggedMail> thread = desk.emails().thread(mail);
        Span count = new Span(translate("correspondence.thread", thread.size()));
        count.addClassName("timeline-people");
        add(count);
        thread.forEach(one -> add(item(desk, one, one.id() == mail)));
    }

    private static Details item(Desk desk, LoggedMail mail, boolean open) {
        Span from = new Span(Texts.people(mail.from()));
        from.addClassName("timeline-subject");
        Span snippet = new Span(mail.snippet());
        snippet.addClassName("timeline-people");
        Div summary = new Div(from, ViewerTime.relative(mail.sentAt()), snippet);
        summary.addClassName("mail-thread-head");
        Details item = new Details(summary);
        item.addOpenedChangeListener(change -> {
            item.removeAll();
            if (change.isOpened()) {
                item.add(new MailBody(desk, mail));
            }
        });
        item.setOpened(open);
        return item;
    }
}
