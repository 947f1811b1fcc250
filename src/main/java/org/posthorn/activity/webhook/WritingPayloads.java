package org.posthorn.activity.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.correspondence.MailLine;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Draft.RecipientKind;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.SearchingEmails;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is posted, when it is posted: of a mail only what every user of the account may know at that time (P11, P12),
 * and never its body.
 */
@Component
class WritingPayloads {

    /** No user has this id: what it sees, everybody does. */
    private static final UserId ANYBODY = new UserId(0);

    private final SearchingEmails emails;
    private final ReadingLoggedEmails loggedEmails;
    private final JsonMapper json;

    WritingPayloads(SearchingEmails emails, ReadingLoggedEmails loggedEmails, JsonMapper json) {
        this.emails = emails;
        this.loggedEmails = loggedEmails;
        this.json = json;
    }

    record Payload(String id, String type, Instant at, String account, Object data) {}

    record SentMail(
            String id,
            String subject,
            String from,
            List<String> to,
            List<String> cc,
            @Nullable Instant sentAt,
            String state,
            int opens,
            int clicks,
            int times) {}

    record LoggedCopy(
            String id,
            String threadId,
            String direction,
            String subject,
            List<String> from,
            List<String> to,
            boolean automatic,
            String visibility) {}

    record Ping(String message) {}

    /** The body of the request; empty when its mail is gone or not for everybody. */
    Optional<byte[]> write(Delivery delivery) {
        return AccountScope.callAs(delivery.account(), () -> data(delivery))
                .map(data -> new Payload(
                        PublicId.of(delivery.event()),
                        delivery.type().publicName(),
                        delivery.at(),
                        PublicId.of(delivery.account().value()),
                        data))
                .map(json::writeValueAsBytes);
    }

    private Optional<?> data(Delivery delivery) {
        Long subject = delivery.subject();
        if (delivery.type() == WebhookEvent.PING || subject == null) {
            return Optional.of(new Ping("This webhook works."));
        }
        return delivery.type() == WebhookEvent.EMAIL_LOGGED
                ? loggedEmails.publicLine(delivery.account(), subject).map(WritingPayloads::logged)
                : sent(delivery.account(), new OutgoingEmailId(subject)).map(mail -> sent(mail, delivery.times()));
    }

    private Optional<EmailRow> sent(AccountId account, OutgoingEmailId id) {
        return emails.findShown(account, ANYBODY, id);
    }

    private static SentMail sent(EmailRow mail, int times) {
        return new SentMail(
                PublicId.of(mail.id().value()),
                mail.subject(),
                mail.fromAddress(),
                recipients(mail, RecipientKind.TO),
                recipients(mail, RecipientKind.CC),
                mail.sentAt(),
                word(mail.state()),
                mail.opens(),
                mail.clicks(),
                times);
    }

    private static LoggedCopy logged(MailLine mail) {
        return new LoggedCopy(
                PublicId.of(mail.id()),
                PublicId.of(mail.threadId()),
                word(mail.direction()),
                mail.subject(),
                mail.from().stream().map(Mailbox::toString).toList(),
                mail.to().stream().map(Mailbox::toString).toList(),
                mail.automatic(),
                word(mail.visibility()));
    }

    private static List<String> recipients(EmailRow mail, RecipientKind kind) {
        return mail.recipients().stream()
                .filter(recipient -> recipient.kind() == kind)
                .map(recipient -> new Mailbox(recipient.name(), new EmailAddress(recipient.address())).toString())
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
