package org.posthorn.compose;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.privacy.TrackingRefusal;

/**
 * Why a mail is tracked or logged less than asked for.
 *
 * @param code stable, for programs
 * @param message for people
 */
public record Warning(String code, String message) {

    /** Where the whole mail is not tracked, or some of its recipients' copies. */
    static Warning notTracked(TrackingDecision decision) {
        TrackingRefusal refusal = decision.refusal();
        return new Warning(
                (refusal == null ? TrackingRefusal.RECIPIENTS_NOT_ELIGIBLE : refusal).code(),
                Objects.requireNonNull(decision.reason()));
    }

    static Warning anonymous() {
        return new Warning(
                "tracked-anonymously",
                "Data privacy is on and all recipients get the same copy: what is known of the mail is nobody's.");
    }

    static Warning emptyBody() {
        return new Warning("empty-body", "The mail has no text and no image, so it is not tracked.");
    }

    static Warning protectedBody() {
        return new Warning(
                "protected-message", "The mail is signed or encrypted. Tracking would break it, so it is off.");
    }

    static Warning opensCannotBeKnown() {
        return new Warning("opens-cannot-be-known", "The mail is plain text: whether it is opened cannot be known.");
    }

    static Warning noLinks() {
        return new Warning("no-links", "The mail has no link that can be tracked.");
    }

    static Warning neverLogged(Collection<EmailAddress> listed) {
        String names = listed.stream().map(EmailAddress::value).sorted().collect(Collectors.joining(", "));
        return new Warning(
                "never-logged", "Mail is never logged that goes to " + names + ". So the whole mail is not logged.");
    }
}
