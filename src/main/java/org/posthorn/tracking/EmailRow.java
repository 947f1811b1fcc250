package org.posthorn.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * One mail as its sender sees it in a list, or whoever it is shared with.
 *
 * @param sender whose mail it is
 * @param recipients in the order of the headers
 * @param logged whether a copy is kept on records
 * @param anonymous whether what becomes of the mail may be put down to nobody (P2)
 * @param shared whether its sender shares what becomes of it with the account's other users (P11)
 * @param opens opens that counted, inferred ones included
 * @param clicks clicks that counted
 * @param lastActivityAt what lists are ordered by
 */
public record EmailRow(
        OutgoingEmailId id,
        UserId sender,
        String fromAddress,
        String subject,
        List<EmailRecipient> recipients,
        EmailState state,
        boolean trackOpens,
        boolean trackClicks,
        boolean logged,
        boolean anonymous,
        boolean shared,
        Instant preparedAt,
        @Nullable Instant sentAt,
        int opens,
        int clicks,
        @Nullable Instant lastOpenAt,
        @Nullable Instant lastClickAt,
        @Nullable Instant lastEngagementAt,
        Instant lastActivityAt) {

    public boolean tracked() {
        return trackOpens || trackClicks;
    }

    /** Whether a pixel is in the mail: without one, an open can only be inferred (T7). */
    public boolean opensKnowable() {
        return trackOpens;
    }

    EmailRow to(List<EmailRecipient> all) {
        return new EmailRow(
                id,
                sender,
                fromAddress,
                subject,
                all,
                state,
                trackOpens,
                trackClicks,
                logged,
                anonymous,
                shared,
                preparedAt,
                sentAt,
                opens,
                clicks,
                lastOpenAt,
                lastClickAt,
                lastEngagementAt,
                lastActivityAt);
    }
}
