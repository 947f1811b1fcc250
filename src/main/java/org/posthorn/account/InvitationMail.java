package org.posthorn.account;

import java.util.Locale;
import org.posthorn.kernel.Mailbox;
import org.posthorn.shell.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mail that an invitation goes out with, where this server can send any. */
@Component
class InvitationMail {

    private final ObjectProvider<MailingInvitations> mailing;
    private final Users users;
    private final Accounts accounts;
    private final Texts texts;

    InvitationMail(ObjectProvider<MailingInvitations> mailing, Users users, Accounts accounts, Texts texts) {
        this.mailing = mailing;
        this.users = users;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** @return whether it was taken by a mail server */
    boolean send(Invitation invitation, String link, Locale language) {
        MailingInvitations server = mailing.getIfAvailable();
        if (server == null || !server.possible()) {
            return false;
        }
        User inviter = users.findById(invitation.invitedBy().value()).orElseThrow();
        String account =
                accounts.findById(invitation.accountId().value()).orElseThrow().name();
        return server.send(
                new Mailbox(inviter.displayName(), inviter.email()),
                invitation.email(),
                texts.getTranslation("account.invitation.subject", language, inviter.displayName(), account),
                texts.getTranslation("account.invitation.text", language, inviter.displayName(), account, link));
    }
}
