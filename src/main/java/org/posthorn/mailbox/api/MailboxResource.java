package org.posthorn.mailbox.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.Trouble;

/**
 * A connected mailbox in the API.
 *
 * @param provider {@code microsoft} or {@code google}
 * @param state whether it can be read: {@code sign-in-needed} and {@code disconnected} wait for its user
 * @param lastSyncAt when it was last read without trouble; null before the first time
 * @param trouble what stands in the way, such as {@code provider-busy}, or null
 */
record MailboxResource(
        String id,
        String provider,
        String address,
        List<String> addresses,
        boolean canSend,
        String state,
        Instant connectedAt,
        @Nullable Instant lastSyncAt,
        @Nullable String trouble) {

    static MailboxResource of(ConnectedMailbox mailbox) {
        Trouble trouble = mailbox.trouble();
        return new MailboxResource(
                PublicId.of(mailbox.id()),
                name(mailbox.provider()),
                mailbox.address().value(),
                mailbox.addresses().stream().map(EmailAddress::value).toList(),
                mailbox.canSend(),
                name(mailbox.state()),
                mailbox.connectedAt(),
                mailbox.syncedAt(),
                trouble == null ? null : name(trouble));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
