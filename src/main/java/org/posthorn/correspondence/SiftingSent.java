package org.posthorn.correspondence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.MessageId;
import org.posthorn.mailbox.SeenMail;
import org.posthorn.mailbox.Sifted;
import org.posthorn.tracking.OutgoingEmail;
import org.posthorn.tracking.RegisteringEmails;
import org.springframework.stereotype.Component;

/**
 * Decides on mail that a user sent. From then on its hits count. It is logged as its sender wanted when it was prepared; one that no
 * client of ours prepared is logged where everything is (A3), or where it goes on in a logged thread (G12).
 */
@Component
class SiftingSent {

    private final JoiningSent joining;
    private final RegisteringEmails registering;
    private final AnsweredThreads answered;
    private final Involved.Finder involved;

    SiftingSent(
            JoiningSent joining, RegisteringEmails registering, AnsweredThreads answered, Involved.Finder involved) {
        this.joining = joining;
        this.registering = registering;
        this.answered = answered;
        this.involved = involved;
    }

    Sifted sift(SeenMail seen) {
        Optional<OutgoingEmail> outgoing = joining.join(seen);
        if (outgoing.isEmpty()) {
            return wantedByRule(seen) ? new Sifted.Wanted(null) : new Sifted.Left();
        }
        registering.learnSubject(seen.user(), outgoing.get().id(), seen.mail().subject());
        registering.markSent(seen.user(), outgoing.get().id(), seen.at(), messageId(seen));
        return outgoing.get().logWanted() && mayBeLogged(seen) ? new Sifted.Wanted(null) : new Sifted.Left();
    }

    private static @Nullable String messageId(SeenMail seen) {
        MessageId id = seen.mail().messageId();
        return id == null ? null : id.value();
    }

    private boolean mayBeLogged(SeenMail seen) {
        return involved.of(seen, true).isPresent();
    }

    private boolean wantedByRule(SeenMail seen) {
        if (seen.mail().automatic()) {
            return false;
        }
        boolean answersLogged = answered.isLogged(seen);
        return involved.of(seen, answersLogged)
                .filter(all -> answersLogged || (all.everythingIsLogged() && all.hasSomewhereToGo()))
                .isPresent();
    }
}
