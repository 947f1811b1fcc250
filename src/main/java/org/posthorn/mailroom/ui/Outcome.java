package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Optional;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.Receipt;
import org.posthorn.shell.Wording;

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
                        receipt.isEmpty() ? translate("mailroom.outcome.gone") : translate("mailroom.outcome.later")));
    }

    private static Outcome of(Filing filing) {
        return switch (filing) {
            case Filing.Logged logged -> new Outcome(true, translate("mailroom.outcome.logged"));
            case Filing.Already already -> new Outcome(true, translate("mailroom.outcome.already"));
            case Filing.Held held -> new Outcome(false, translate("mailroom.outcome.held", Wording.of(held.reason())));
        };
    }
}
