package org.posthorn.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.TrackingObjections.Addressee;

/**
 * The mail that a recipient's page belongs to.
 *
 * @param at when it was sent, or prepared if that was never told
 * @param reader the only recipient whose page it can be, or null where several share it
 * @param recipients all whom the mail went to
 */
public record PageMail(
        AccountId account,
        OutgoingEmailId email,
        UserId sender,
        String fromAddress,
        String subject,
        Instant at,
        @Nullable Addressee reader,
        List<Addressee> recipients) {}
