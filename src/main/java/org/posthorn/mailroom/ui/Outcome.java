package org.posthorn.mailroom.ui;

import java.util.Optional;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.Receipt;

/**
 * What came of another attempt, in words.
 *
 * @param gone whether the mail is no longer held
 */
record Outcome(boolean gone, String sentence) {

    /** @param receipt empty when the mail was not held any more */
    static Outcome of(Optional<Receipt> receipt) {
        return receipt.map(Receipt::filing)
                .map(Outcome::of)
                .orElseGet(() -> new Outcome(
                        true,
                        receipt.isEmpty()
                                ? "This mail is not held any more."
                                : "It can't be filed now; it is tried again soon."));
    }

    private static Outcome of(Filing filing) {
        return switch (filing) {
            case Filing.Logged logged -> new Outcome(true, "The mail is logged.");
            case Filing.Already already -> new Outcome(true, "The mail was logged before.");
            case Filing.Held held -> new Outcome(false, "Still held: " + Reasons.title(held.reason()) + ".");
        };
    }
}
