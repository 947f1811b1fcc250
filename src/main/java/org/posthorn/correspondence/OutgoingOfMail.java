package org.posthorn.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.Header;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.tracking.FindingOutgoing;
import org.posthorn.tracking.KnownToken;
import org.posthorn.tracking.OutgoingEmail;
import org.posthorn.tracking.OutgoingEmails;
import org.springframework.stereotype.Component;

/** Joins the copy of a sent mail to what its sender prepared: by the header that the client set, a token in the body, or the Message-ID
 * under which it was seen to go out. */
@Component
class OutgoingOfMail {

    private static final String HEADER = "X-Posthorn-Id";

    private final OutgoingEmails emails;
    private final FindingOutgoing finding;

    OutgoingOfMail(OutgoingEmails emails, FindingOutgoing finding) {
        this.emails = emails;
        this.finding = finding;
    }

    /** @param tokens of ours that stand in the body; those of quoted mails among them */
    Optional<OutgoingEmailId> find(ParsedMail mail, UserId sender, Collection<KnownToken> tokens) {
        return byHeader(mail, sender).or(() -> byToken(mail, sender, tokens)).or(() -> byMessageId(mail, sender));
    }

    private Optional<OutgoingEmailId> byHeader(ParsedMail mail, UserId sender) {
        return mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(HEADER))
                .map(Header::value)
                .map(value -> PublicId.parse(value.strip()))
                .flatMap(id -> id.stream().boxed())
                .flatMap(id -> emails.findByIdAndUserId(id, sender.value()).stream())
                .filter(email -> !email.cancelled())
                .map(OutgoingEmail::id)
                .findFirst();
    }

    private Optional<OutgoingEmailId> byMessageId(ParsedMail mail, UserId sender) {
        return Optional.ofNullable(mail.messageId()).stream()
                .flatMap(id -> finding.byMessageIds(List.of(id)).stream())
                .filter(email -> email.userId().equals(sender))
                .map(OutgoingEmail::id)
                .findFirst();
    }

    /** A quoted mail has another subject, since a client puts “Re:” before it; and it was sent, where the subject was not known. */
    private static Optional<OutgoingEmailId> byToken(ParsedMail mail, UserId sender, Collection<KnownToken> tokens) {
        List<KnownToken> own =
                tokens.stream().filter(token -> token.user().equals(sender)).toList();
        return own.stream()
                .filter(token -> token.subject().strip().equals(mail.subject().strip()))
                .findFirst()
                .or(() -> own.stream()
                        .filter(token -> token.unsent() && token.subject().isEmpty())
                        .findFirst())
                .map(KnownToken::email);
    }
}
