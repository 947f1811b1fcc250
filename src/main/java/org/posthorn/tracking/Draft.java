package org.posthorn.tracking;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/**
 * What preparing a mail says of it.
 *
 * @param trackOpens whether a pixel is in it
 * @param trackClicks whether tracked links are in it
 * @param sample part of the sample data (F8)
 * @param anonymous whether what becomes of the mail may be put down to nobody (P2)
 */
public record Draft(
        EmailAddress from,
        List<Recipient> recipients,
        String subject,
        boolean trackOpens,
        boolean trackClicks,
        boolean logWanted,
        boolean sample,
        boolean anonymous) {

    /** A mail whose hits may be put down to whom they came from. */
    public Draft(
            EmailAddress from,
            List<Recipient> recipients,
            String subject,
            boolean trackOpens,
            boolean trackClicks,
            boolean logWanted,
            boolean sample) {
        this(from, recipients, subject, trackOpens, trackClicks, logWanted, sample, false);
    }

    /** Which header a recipient stands in. */
    public enum RecipientKind {
        TO,
        CC,
        BCC
    }

    /** @param contact the contact with this address when the mail was prepared, or null */
    public record Recipient(
            RecipientKind kind, Mailbox mailbox, @Nullable ContactId contact) {}

    String recipientLine() {
        return recipients.stream()
                .map(recipient -> recipient.mailbox().toString())
                .collect(Collectors.joining(", "));
    }
}
