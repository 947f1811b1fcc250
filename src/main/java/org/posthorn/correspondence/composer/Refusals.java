package org.posthorn.correspondence.composer;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a mail server did not take a mail, for the person who wrote it. */
final class Refusals {

    private static final int LONGEST = 300;

    private Refusals() {}

    static String inWords(MessagingException refusal) {
        if (refusal instanceof AuthenticationFailedException) {
            return "The mail server refused the sign-in. Ask your administrator to check user and password.";
        }
        if (refusal instanceof SendFailedException) {
            return "The mail server refused: " + firstLine(deepest(refusal).getMessage());
        }
        return deepest(refusal) instanceof IOException
                ? "The mail server can't be reached."
                : "The mail server answered: " + firstLine(refusal.getMessage());
    }

    private static Throwable deepest(MessagingException refusal) {
        Throwable deepest = refusal;
        while (deepest instanceof MessagingException wrapping && wrapping.getNextException() != null) {
            deepest = wrapping.getNextException();
        }
        return deepest;
    }

    private static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
