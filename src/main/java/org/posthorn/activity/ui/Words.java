package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailRow;

/** What mails and people are called on screen. */
final class Words {

    private static final int NAMED_RECIPIENTS = 3;

    private Words() {}

    static String subject(EmailRow mail) {
        return mail.subject().isBlank() ? translate("activity.noSubject") : mail.subject();
    }

    /** The first names or addresses, and how many more there are. */
    static String people(List<EmailRecipient> recipients) {
        String named = String.join(
                translate("shell.comma"),
                recipients.stream()
                        .limit(NAMED_RECIPIENTS)
                        .map(EmailRecipient::label)
                        .toList());
        int more = recipients.size() - NAMED_RECIPIENTS;
        return more > 0 ? translate("activity.people.more", named, more) : named;
    }
}
