package org.posthorn.mailbox;

/** Decides what is to be done with a mail that lies in a connected mailbox. The module that knows mail implements it. */
public interface SiftingMail {

    /**
     * Decides, in the transaction of the caller and bound to the mail's account. What the mail means for tracking is noted at
     * once; said again, nothing changes.
     *
     * @throws RuntimeException when it can't be decided now: the mail is asked about again
     */
    Sifted sift(SeenMail mail);
}
