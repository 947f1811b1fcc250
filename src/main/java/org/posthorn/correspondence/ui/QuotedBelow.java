package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.details.Details;
import org.posthorn.correspondence.LoggedMail;

/** The mail that is answered or forwarded: it goes with the letter, below what is written. */
class QuotedBelow extends Details {

    QuotedBelow(Desk desk, LoggedMail mail) {
        setSummaryText("The mail from " + Texts.people(mail.from()) + " goes below your text");
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                add(new MailBody(desk, mail));
            }
        });
    }
}
