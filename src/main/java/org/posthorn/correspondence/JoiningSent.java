package org.posthorn.correspondence;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.compose.OwnTraces;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.mailbox.SeenMail;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.tracking.FindingOutgoing;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.OutgoingEmail;
import org.posthorn.tracking.OutgoingEmails;
import org.springframework.stereotype.Component;

/**
 * Joins a mail in a user's sent folder to what the user prepared: by what is in it of ours, else where subject, recipients and
 * time leave exactly one. Never a guess.
 */
@Component
class JoiningSent {

    private static final Duration NEAR = Duration.ofMinutes(5);

    private final OutgoingOfMail outgoingOfMail;
    private final OwnTraces traces;
    private final FindingOutgoing finding;
    private final OutgoingEmails emails;

    JoiningSent(OutgoingOfMail outgoingOfMail, OwnTraces traces, FindingOutgoing finding, OutgoingEmails emails) {
        this.outgoingOfMail = outgoingOfMail;
        this.traces = traces;
        this.finding = finding;
        this.emails = emails;
    }

    /** The outgoing e-mail that the mail is, unless it was cancelled. */
    Optional<OutgoingEmail> join(SeenMail seen) {
        ParsedMail mail = seen.mail();
        Collection<KnownToken> tokens = traces.tokensIn(mail.html(), mail.text());
        return outgoingOfMail
                .find(mail, seen.user(), tokens)
                .or(() -> onlyUnsent(seen, tokens))
                .flatMap(id -> emails.findById(id.value()))
                .filter(email -> !email.cancelled())
                .or(() -> narrow(seen));
    }

    /**
     * A subject may change after its mail was prepared. A mail that is quoted has been sent, as a rule; where that was never seen,
     * its subject stands behind a “Re:”.
     */
    private static Optional<OutgoingEmailId> onlyUnsent(SeenMail seen, Collection<KnownToken> tokens) {
        String subject = seen.mail().subject().strip().toLowerCase(Locale.ROOT);
        Set<OutgoingEmailId> unsent = tokens.stream()
                .filter(token -> token.unsent() && token.user().equals(seen.user()))
                .filter(token -> token.subject().isBlank()
                        || !subject.endsWith(token.subject().strip().toLowerCase(Locale.ROOT)))
                .map(KnownToken::email)
                .collect(Collectors.toSet());
        return unsent.size() == 1 ? unsent.stream().findFirst() : Optional.empty();
    }

    private Optional<OutgoingEmail> narrow(SeenMail seen) {
        List<OutgoingEmail> candidates = finding.unsent(
                seen.user(),
                seen.mail().subject(),
                recipients(seen.mail()),
                seen.at().minus(NEAR),
                seen.at().plus(NEAR));
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static Set<EmailAddress> recipients(ParsedMail mail) {
        Set<EmailAddress> all = new HashSet<>();
        List.of(mail.to(), mail.cc(), mail.bcc())
                .forEach(boxes -> boxes.stream().filter(Parties::isSomebody).forEach(box -> all.add(box.address())));
        return all;
    }
}
