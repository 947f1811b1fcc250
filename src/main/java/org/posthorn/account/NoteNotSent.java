package org.posthorn.account;

/** The mail server did not take a note: the API answers 503, and the same request may work later. */
public class NoteNotSent extends RuntimeException {

    /** @param why a sentence for the user */
    public NoteNotSent(String why, Throwable cause) {
        super(why, cause);
    }

    public NoteNotSent(String why) {
        super(why);
    }

    /** Why, as a sentence for the user. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
