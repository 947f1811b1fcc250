package org.posthorn.correspondence;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.Filing.Held;
import org.posthorn.mailroom.HoldReason;
import org.posthorn.mailroom.mime.ParsedMail;

/** Says in words for the user why a mail is held back, and what would mend it (G16). */
final class Holding {

    private static final int MOST_NAMED = 5;

    private Holding() {}

    static Held unknownSender(ParsedMail mail) {
        String detail = mail.from().isEmpty()
                ? "The mail does not say who sent it."
                : "It is from " + named(mail.from())
                        + ", which is no address of yours. If it is one, add it to your aliases; then try again.";
        return new Held(HoldReason.UNKNOWN_SENDER, detail);
    }

    static Held neverLog(EmailAddress address) {
        return new Held(HoldReason.NEVER_LOG, address + " is on a list of addresses whose mail is never logged.");
    }

    static Held ambiguous(Map<EmailAddress, ? extends Collection<RecordRef>> ambiguous) {
        String who = ambiguous.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.getValue().size() + " contacts have the address " + entry.getKey())
                .collect(Collectors.joining(", "));
        return new Held(HoldReason.AMBIGUOUS, who + ". Choose the right one.");
    }

    static Held nobodyKnown(Collection<Mailbox> outsiders) {
        String detail = outsiders.isEmpty()
                ? "There is nobody in it but users of your account."
                : "Nobody in it is a contact: " + named(outsiders) + ".";
        return new Held(HoldReason.NOBODY_KNOWN, detail);
    }

    private static String named(Collection<Mailbox> boxes) {
        String names = boxes.stream()
                .limit(MOST_NAMED)
                .map(box -> box.address().value())
                .collect(Collectors.joining(", "));
        return boxes.size() > MOST_NAMED ? names + " and " + (boxes.size() - MOST_NAMED) + " more" : names;
    }
}
