package org.posthorn.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.posthorn.account.OwnAddresses;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.mailbox.SeenMail;
import org.posthorn.mailbox.Sifted;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.stereotype.Component;

/**
 * Decides on mail that a user got: answers to logged mail are logged (G12), answers to tracked mail are counted (T13), a contact's mail
 * is logged where everything is. Of all else nothing is kept.
 */
@Component
class SiftingReceived {

    private final AnsweredThreads answered;
    private final CountingReplies counting;
    private final OwnAddresses ownAddresses;
    private final Involved.Finder involved;

    SiftingReceived(
            AnsweredThreads answered, CountingReplies counting, OwnAddresses ownAddresses, Involved.Finder involved) {
        this.answered = answered;
        this.counting = counting;
        this.ownAddresses = ownAddresses;
        this.involved = involved;
    }

    Sifted sift(SeenMail seen) {
        boolean answersLogged = answered.isLogged(seen);
        if (!seen.mail().automatic()) {
            outsideAuthor(seen.mail()).ifPresent(author -> count(seen, author));
        }
        return involved.of(seen, answersLogged)
                        .filter(all -> answersLogged || isAContactsWhereAllIsLogged(all))
                        .isPresent()
                ? new Sifted.Wanted(null)
                : new Sifted.Left();
    }

    private static boolean isAContactsWhereAllIsLogged(Involved all) {
        return all.everythingIsLogged() && all.parties().direction() == Direction.RECEIVED && all.isFromAContact();
    }

    private void count(SeenMail seen, EmailAddress author) {
        answered.outgoing(seen)
                .filter(email -> email.tracked() || email.logWanted())
                .ifPresent(email -> counting.count(
                        seen.account(), email.id(), NaturalKey.of(seen.mail()), author, writtenAt(seen)));
    }

    private static Instant writtenAt(SeenMail seen) {
        Instant date = seen.mail().date();
        return date == null || date.isAfter(seen.at()) ? seen.at() : date;
    }

    private Optional<EmailAddress> outsideAuthor(ParsedMail mail) {
        return mail.from().stream()
                .map(box -> box.address())
                .findFirst()
                .filter(author -> ownAddresses.among(List.of(author)).isEmpty());
    }
}
