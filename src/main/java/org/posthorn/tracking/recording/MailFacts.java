package org.posthorn.tracking.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * What judging needs to know of a mail.
 *
 * @param viewedAt when the sender last looked at it, or null (T17)
 * @param anonymous whether its hits may be put down to nobody (P2)
 * @param links how many tracked links a reader can see
 */
record MailFacts(
        OutgoingEmailId id,
        AccountId account,
        UserId sender,
        Instant preparedAt,
        @Nullable Instant sentAt,
        @Nullable Instant viewedAt,
        boolean trackOpens,
        boolean anonymous,
        int links) {

    boolean sent() {
        return sentAt != null;
    }

    boolean sentBy(Instant time) {
        return sentAt != null && !sentAt.isAfter(time);
    }
}
