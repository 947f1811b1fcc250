package org.posthorn.account;

import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** Sends an invitation by mail; implemented where mail is sent. */
public interface MailingInvitations {

    /** Whether this server can send mail at all. */
    boolean possible();

    /**
     * Hands the mail over.
     *
     * @return whether it was taken; the link can still be sent by hand when not
     */
    boolean send(Mailbox from, EmailAddress to, String subject, String text);
}
