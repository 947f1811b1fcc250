package org.posthorn.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.UserId;

/**
 * A statement on what ground a contact's data is processed.
 *
 * @param since from which day on
 * @param actor the user who states it, null where an import did
 * @param source where it comes from, such as a contract's number
 */
public record NewLegalBasis(
        ContactId contact,
        LegalBasis basis,
        LocalDate since,
        @Nullable UserId actor,
        @Nullable String source,
        @Nullable String note) {

    /** The most characters of {@code source} and of {@code note}. */
    public static final int LONGEST_TEXT = 2_000;

    /** @throws IllegalArgumentException when a text is too long */
    public NewLegalBasis {
        if (length(source) > LONGEST_TEXT || length(note) > LONGEST_TEXT) {
            throw new IllegalArgumentException("The text is too long.");
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
