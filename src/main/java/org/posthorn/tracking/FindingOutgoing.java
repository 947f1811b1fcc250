package org.posthorn.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.UserId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds outgoing e-mails by what a copy of them, or an answer, tells. */
@Service
@Transactional(readOnly = true)
public class FindingOutgoing {

    private static final int MOST = 50;

    private final OutgoingEmails emails;
    private final OutgoingRecipients recipients;

    FindingOutgoing(OutgoingEmails emails, OutgoingRecipients recipients) {
        this.emails = emails;
        this.recipients = recipients;
    }

    /** Of all users, those that went out under one of the ids, cancelled ones left out. */
    public List<OutgoingEmail> byMessageIds(Collection<MessageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : emails
                        .findByMessageIdInOrderById(ids.stream()
                                .flatMap(id -> Stream.of(id.value(), id.toString()))
                                .toList())
                        .stream()
                        .filter(email -> !email.cancelled())
                        .toList();
    }

    /** The user's that were prepared in that time, to exactly these recipients, and have not been seen to go out. */
    public List<OutgoingEmail> unsent(UserId user, String subject, Set<EmailAddress> to, Instant from, Instant until) {
        return emails
                .findByUserIdAndPreparedAtBetweenAndSentAtIsNullAndCancelledAtIsNullOrderById(
                        user.value(), from, until, Limit.of(MOST))
                .stream()
                .filter(email -> email.subject().strip().equals(subject.strip()))
                .filter(email -> recipientsOf(email).equals(to))
                .toList();
    }

    private Set<EmailAddress> recipientsOf(OutgoingEmail email) {
        return recipients.findByEmailIdOrderById(email.id().value()).stream()
                .map(recipient -> new EmailAddress(recipient.address()))
                .collect(Collectors.toSet());
    }
}
