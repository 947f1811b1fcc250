package org.posthorn.compose;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.tracking.Draft.Recipient;
import org.posthorn.tracking.Draft.RecipientKind;

/**
 * A mail as it stands in the writer's client.
 *
 * @param html null when the mail has no HTML part, or the client keeps the body to itself
 * @param text likewise for the plain-text part
 * @param signedOrEncrypted whether the client says that S/MIME or PGP will be applied (T9)
 */
public record Message(
        EmailAddress from,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        String subject,
        @Nullable String html,
        @Nullable String text,
        boolean signedOrEncrypted) {

    /** All addresses, in the order of the headers. */
    public Stream<Mailbox> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }

    /** The bare addresses, in the order of the headers. */
    Stream<EmailAddress> addresses() {
        return recipients().map(Mailbox::address);
    }

    Stream<Recipient> recipientsWith(KnownContacts contacts) {
        return Stream.of(
                        recipientsIn(RecipientKind.TO, to, contacts),
                        recipientsIn(RecipientKind.CC, cc, contacts),
                        recipientsIn(RecipientKind.BCC, bcc, contacts))
                .flatMap(stream -> stream);
    }

    private static Stream<Recipient> recipientsIn(RecipientKind kind, List<Mailbox> mailboxes, KnownContacts contacts) {
        return mailboxes.stream().map(mailbox -> new Recipient(kind, mailbox, contacts.idOf(mailbox.address())));
    }
}
