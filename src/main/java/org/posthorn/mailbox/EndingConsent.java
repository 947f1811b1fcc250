package org.posthorn.mailbox;

import java.util.Locale;
import org.posthorn.account.AccountScope;
import org.posthorn.account.NoteNotSent;
import org.posthorn.account.SendingNotes;
import org.posthorn.account.User;
import org.posthorn.account.UserPreferences;
import org.posthorn.account.Users;
import org.posthorn.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A provider takes a mailbox's tokens no more: it is left alone, and its user is told once by mail. */
@Component
class EndingConsent {

    private static final Logger log = LoggerFactory.getLogger(EndingConsent.class);

    private final MailboxTable mailboxes;
    private final SendingNotes notes;
    private final Users users;
    private final UserPreferences preferences;
    private final Texts texts;
    private final MailboxSettings settings;

    EndingConsent(
            MailboxTable mailboxes,
            SendingNotes notes,
            Users users,
            UserPreferences preferences,
            Texts texts,
            MailboxSettings settings) {
        this.mailboxes = mailboxes;
        this.notes = notes;
        this.users = users;
        this.preferences = preferences;
        this.texts = texts;
        this.settings = settings;
    }

    void ended(ConnectedMailbox mailbox) {
        boolean first = mailboxes.find(mailbox.account(), mailbox.id()).stream()
                .anyMatch(now ->
                        now.connected() && mailboxes.end(now, MailboxState.SIGN_IN_NEEDED, Trouble.CONSENT_ENDED));
        if (first && notes.configured()) {
            AccountScope.callAs(
                            mailbox.account(),
                            () -> users.findById(mailbox.user().value()).filter(User::active))
                    .ifPresent(user -> tell(user, mailbox));
        }
    }

    private void tell(User user, ConnectedMailbox mailbox) {
        Locale chosen = AccountScope.callAs(
                mailbox.account(), () -> preferences.of(user.id()).language());
        Locale language = chosen == null ? Texts.LANGUAGES.getFirst() : chosen;
        try {
            notes.send(
                    user.email(),
                    texts.getTranslation("mailbox.note.subject", language),
                    texts.getTranslation(
                            "mailbox.note.text",
                            language,
                            mailbox.address().value(),
                            settings.publicUrl().toString() + "/preferences#mailboxes"));
        } catch (NoteNotSent e) {
            log.info("A user could not be told that a mailbox has to be connected again.");
        }
    }
}
