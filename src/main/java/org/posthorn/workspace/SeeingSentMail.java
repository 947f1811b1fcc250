package org.posthorn.workspace;

import org.posthorn.account.SignedIn;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.ConnectingMailboxes;
import org.springframework.stereotype.Component;

/** Tells whether this server sees by itself what a user sends: hits count from then on only (T17). */
@Component
class SeeingSentMail {

    private final ConnectingMailboxes mailboxes;

    SeeingSentMail(ConnectingMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Whether a mailbox of the user is connected; else only a mail's copy for logging tells. */
    boolean sees(SignedIn user) {
        return mailboxes.of(user).stream().anyMatch(ConnectedMailbox::connected);
    }
}
