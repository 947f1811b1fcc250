package org.posthorn.privacy;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.posthorn.kernel.EmailAddress;

/** Why a mail, or mail to somebody, may not be tracked. The first that applies is told. */
public enum TrackingRefusal {
    /** A4. */
    TRACKING_NOT_ALLOWED("Your account doesn't allow tracking."),
    /** S4. */
    NEVER_TRACKED("Mail is never tracked that goes to %s."),
    /** P5. */
    CONSENT_WITHDRAWN("Consent to tracking was withdrawn by %s."),
    /** P3. */
    UNKNOWN_RECIPIENT("Data privacy is on, and no contact has the address %s."),
    /** P3, G15. */
    AMBIGUOUS_RECIPIENT("Data privacy is on, and more than one contact has the address %s."),
    /** P1, P3. */
    NO_LEGAL_BASIS("Data privacy is on, and no legal basis is recorded for %s."),
    /** Not all of the recipients are left out for the same reason. */
    RECIPIENTS_NOT_ELIGIBLE("Recipients may not be tracked: %s.");

    private final String sentence;

    TrackingRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** The name in the API, stable: {@code no-legal-basis}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In English, for people. */
    public String sentence(Collection<EmailAddress> whom) {
        return sentence.formatted(
                whom.stream().map(EmailAddress::value).sorted().collect(Collectors.joining(", ")));
    }
}
