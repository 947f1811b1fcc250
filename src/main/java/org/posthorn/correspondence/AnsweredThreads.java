package org.posthorn.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.MessageId;
import org.posthorn.mailbox.SeenMail;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.tracking.FindingOutgoing;
import org.posthorn.tracking.OutgoingEmail;
import org.springframework.stereotype.Component;

/** What a mail in a mailbox answers, logged or on its way to be. */
@Component
class AnsweredThreads {

    /** The nearest ancestors are enough. */
    private static final int NEAREST = 20;

    private final AnsweredMails logged;
    private final FindingOutgoing finding;

    AnsweredThreads(AnsweredMails logged, FindingOutgoing finding) {
        this.logged = logged;
        this.finding = finding;
    }

    /** Whether it answers a mail that is logged and no secret to this user, or that will be logged in a moment. */
    boolean isLogged(SeenMail seen) {
        Optional<Answered> answered = logged.of(seen.account(), seen.mail(), seen.user());
        return answered.map(mail -> !mail.hidden())
                .orElseGet(() -> outgoing(seen)
                        .filter(mail -> mail.logWanted() && !mail.logged())
                        .isPresent());
    }

    /** The nearest outgoing e-mail of the account that it answers. */
    Optional<OutgoingEmail> outgoing(SeenMail seen) {
        List<MessageId> ancestors = ancestors(seen.mail());
        List<OutgoingEmail> found = finding.byMessageIds(ancestors);
        return ancestors.stream()
                .flatMap(id -> found.stream().filter(email -> isOf(email, id)))
                .findFirst();
    }

    private static boolean isOf(OutgoingEmail email, MessageId id) {
        return Optional.ofNullable(email.messageId())
                .flatMap(MessageId::of)
                .filter(id::equals)
                .isPresent();
    }

    private static List<MessageId> ancestors(ParsedMail mail) {
        List<MessageId> ids = new ArrayList<>(mail.references().reversed());
        MessageId parent = mail.inReplyTo();
        if (parent != null) {
            ids.addFirst(parent);
        }
        return ids.stream().distinct().limit(NEAREST).toList();
    }
}
