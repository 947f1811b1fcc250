package org.posthorn.mailbox;

import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;
import org.springframework.stereotype.Service;

/** Sends a user's mail through a mailbox that the user connected (R4). The copy in its folder of sent mail is found like any other. */
@Service
public class SendingThroughMailbox {

    private final MailboxTable mailboxes;
    private final MailProviders providers;
    private final GivingAccess access;
    private final MailboxWorker worker;

    SendingThroughMailbox(MailboxTable mailboxes, MailProviders providers, GivingAccess access, MailboxWorker worker) {
        this.mailboxes = mailboxes;
        this.providers = providers;
        this.access = access;
        this.worker = worker;
    }

    /** The user's mailbox that may send, one that sends from this address first; empty for none. */
    public Optional<ConnectedMailbox> sender(SignedIn user, EmailAddress from) {
        return mailboxes.of(user.accountId(), user.userId()).stream()
                .filter(mailbox -> mailbox.connected() && mailbox.canSend() && providers.offered(mailbox.provider()))
                .sorted((one, other) -> Boolean.compare(
                        other.addresses().contains(from), one.addresses().contains(from)))
                .findFirst();
    }

    /** Whether what the user sends from this address is found in a mailbox, so that no copy to a secret address is needed (G11). */
    public boolean isRead(SignedIn user, EmailAddress from) {
        return mailboxes.of(user.accountId(), user.userId()).stream()
                .anyMatch(mailbox -> mailbox.connected() && mailbox.addresses().contains(from));
    }

    /**
     * Sends it.
     *
     * @param mime the whole mail, its Bcc header among it
     * @throws MailProviderException when the provider did not take it
     */
    public void send(ConnectedMailbox mailbox, byte[] mime) {
        access.call(mailbox, token -> {
            providers.of(mailbox.provider()).send(token, mime, null);
            return mailbox;
        });
        mailboxes.wake(mailbox.account(), mailbox.id());
        worker.wake();
    }
}
