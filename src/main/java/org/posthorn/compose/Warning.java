package org.posthorn.compose;

import java.util.Collection;
import java.util.stream.Collectors;
import org.posthorn.kernel.EmailAddress;

/**
 * Why a mail is tracked or logged less than asked for.
 *
 * @param code stable, for programs
 * @param message for people
 */
public record Warning(String code, String message) {

    static Warning trackingNotAllowed(String reason) {
        return new Warning("tracking-not-allowed", reason);
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
