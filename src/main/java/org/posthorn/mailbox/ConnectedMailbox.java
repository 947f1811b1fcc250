package org.posthorn.mailbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/**
 * A mailbox that a user connected.
 *
 * @param address its own
 * @param addresses all that it may send from, its own among them
 * @param canSend whether the user allowed sending through it
 * @param syncedAt when it was last read without trouble, UTC; null before the first time
 * @param trouble what stands in the way, or null
 */
public record ConnectedMailbox(
        long id,
        AccountId account,
        UserId user,
        Provider provider,
        EmailAddress address,
        Set<EmailAddress> addresses,
        boolean canSend,
        MailboxState state,
        Instant connectedAt,
        @Nullable Instant syncedAt,
        @Nullable Trouble trouble) {

    public boolean connected() {
        return state == MailboxState.CONNECTED;
    }
}
