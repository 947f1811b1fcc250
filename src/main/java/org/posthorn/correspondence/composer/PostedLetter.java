package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.posthorn.compose.PreparedMessage;

/** A letter that is ready to go out as one mail for all who get it. */
record PostedLetter(LetterBody body, LetterMail mail, PreparedMessage prepared) {

    /** The mail with its links and pixel in it; the provider takes out who got it blind. */
    MimeMessage tracked() throws MessagingException {
        return mail.withBlindCopies(
                Objects.requireNonNullElse(prepared.html(), body.html()),
                Objects.requireNonNullElse(prepared.text(), body.text()));
    }
}
