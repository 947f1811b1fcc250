package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Files the copy of a letter that was sent from here, on the records that its writer chose (G10). */
@Service
class FilingLetters {

    private static final Logger log = LoggerFactory.getLogger(FilingLetters.class);

    private final Receiving receiving;

    FilingLetters(Receiving receiving) {
        this.receiving = receiving;
    }

    /** What became of the copy, or null when that is not known yet; the letter itself went out all the same. */
    @Nullable
    Filing file(Draft draft, WrittenLetter written) {
        SignedIn user = SignedIn.required();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.untracked().writeTo(bytes);
            return receiving
                    .receiveNow(
                            new Receiving.Owner(user.accountId(), user.userId()),
                            Source.COMPOSER,
                            new ByteArrayInputStream(bytes.toByteArray()),
                            draft.letter().records())
                    .filing();
        } catch (IOException | MessagingException e) {
            log.error("The copy of a mail that was sent could not be kept.", e);
            return null;
        }
    }
}
