package org.posthorn.account;

import org.posthorn.kernel.EmailAddress;

/** Sends short plain mails in the server's own name, such as a code. Whoever speaks to mail servers implements it. */
public interface SendingNotes {

    /** Whether there is a mail server to send through; without one {@link #send} always fails. */
    boolean configured();

    /** @throws NoteNotSent when no mail server took it */
    void send(EmailAddress to, String subject, String text);
}
