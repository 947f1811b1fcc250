package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import org.posthorn.correspondence.LoggedMail;

/** The mail that is answered or forwarded: it goes with the letter, below what is written. */
class QuotedBelow extends Details {

    QuotedBelow(Desk desk, LoggedMail mail) {
        setSummaryText(translate("correspondence.letter.quoted", Texts.people(mail.from())));
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                add(new MailBody(desk, mail));
            }
        });
    }
}
