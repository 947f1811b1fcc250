package org.posthorn.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/**
 * What is to be written into the ledger.
 *
 * @param contact whose address it is, where that is known
 * @param state given or withdrawn
 * @param at when it was said, no later than now; of several the latest holds
 * @param actor the user who wrote it down, null for the person's own act
 * @param text what the person was shown, word for word
 * @param proof where the proof is: a document, a form's address, a recording
 */
public record NewConsent(
        EmailAddress address,
        @Nullable ContactId contact,
        TrackingConsent state,
        Instant at,
        ConsentChannel how,
        @Nullable UserId actor,
        @Nullable String text,
        @Nullable String proof,
        @Nullable String note) {

    /** The most characters of {@code text} and of {@code proof}. */
    public static final int LONGEST_TEXT = 10_000;
    /** The most characters of {@code note}. */
    public static final int LONGEST_NOTE = 2_000;

    /** @throws IllegalArgumentException when the state says nothing, or a text is too long */
    public NewConsent {
        if (state == TrackingConsent.UNKNOWN || how == ConsentChannel.ERASURE) {
            throw new IllegalArgumentException("Consent is either given or withdrawn, by somebody.");
        }
        if (length(text) > LONGEST_TEXT || length(proof) > LONGEST_TEXT || length(note) > LONGEST_NOTE) {
            throw new IllegalArgumentException("The text is too long.");
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
