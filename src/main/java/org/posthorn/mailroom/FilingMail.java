package org.posthorn.mailroom;

/** Puts a mail where it belongs. The module that knows where implements it. */
public interface FilingMail {

    /**
     * Files the mail, in the transaction of the caller. Given the same mail again, answers {@link Filing.Already}.
     *
     * @throws RuntimeException when it can't be done now: the mail is kept and tried again
     */
    Filing file(ReceivedMail mail);
}
