package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.posthorn.compose.PreparedCopies;

/**
 * A letter that is ready to go out.
 *
 * @param body without tracking
 */
record WrittenLetter(LetterBody body, LetterMail mail, PreparedCopies copies) {

    /** The mail with one recipient's own links and pixel in it. */
    MimeMessage mailOf(PreparedCopies.Copy copy) throws MessagingException {
        return mail.with(
                Objects.requireNonNullElse(copy.html(), body.html()),
                Objects.requireNonNullElse(copy.text(), body.text()));
    }

    /** The mail as it is filed: nobody is tracked by reading one's own copy (T17), which names who got it blind. */
    MimeMessage untracked() throws MessagingException {
        return mail.withBlindCopies(body.html(), body.text());
    }
}
