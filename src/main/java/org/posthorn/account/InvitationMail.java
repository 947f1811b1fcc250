package org.posthorn.account;

import java.util.Locale;
import org.posthorn.shell.Texts;
import org.springframework.stereotype.Component;

/** The mail that an invitation goes out with, where this server can send any. */
@Component
class InvitationMail {

    private final SendingNotes notes;
    private final Users users;
    private final Accounts accounts;
    private final Texts texts;

    InvitationMail(SendingNotes notes, Users users, Accounts accounts, Texts texts) {
        this.notes = notes;
        this.users = users;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** @return whether a mail server took it */
    boolean send(Invitation invitation, String link, Locale language) {
        if (!notes.configured()) {
            return false;
        }
        String inviter =
                users.findById(invitation.invitedBy().value()).orElseThrow().displayName();
        String account =
                accounts.findById(invitation.accountId().value()).orElseThrow().name();
        try {
            notes.send(
                    invitation.email(),
                    texts.getTranslation("account.invitation.subject", language, inviter, account),
                    texts.getTranslation("account.invitation.text", language, inviter, account, link));
            return true;
        } catch (NoteNotSent e) {
            // The link is shown as well: whoever invites can hand it over.
            return false;
        }
    }
}
