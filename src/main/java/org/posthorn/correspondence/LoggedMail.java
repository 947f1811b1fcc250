package org.posthorn.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.Source;

/**
 * A logged mail as one user may see it.
 *
 * @param threadId the same for all mails of a thread; may change when a late mail joins two threads
 * @param bcc empty for anybody but the owner
 * @param sentAt by the mail's own word, or when it came where that can't be true
 * @param html as the sender wrote it but for our own pixels and links: hostile, to be sanitised before it is shown (R6);
 *     null when there is none or {@code bodyHidden}
 * @param text likewise
 * @param parts attachments and inline images, those left out among them; empty when {@code bodyHidden}
 * @param outgoing the outgoing e-mail that this is the copy of, or null
 * @param bodyHidden whether the owner keeps body and attachments to himself (P12)
 */
public record LoggedMail(
        long id,
        long threadId,
        Direction direction,
        Source source,
        UserId owner,
        String subject,
        List<Mailbox> from,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        Instant sentAt,
        Instant receivedAt,
        String snippet,
        @Nullable String html,
        @Nullable String text,
        List<LoggedPart> parts,
        List<RecordLabel> records,
        @Nullable OutgoingEmailId outgoing,
        Visibility visibility,
        boolean pinned,
        boolean automatic,
        boolean bodyHidden) {

    LoggedMail with(List<LoggedPart> itsParts, List<RecordLabel> itsRecords) {
        return new LoggedMail(
                id,
                threadId,
                direction,
                source,
                owner,
                subject,
                from,
                to,
                cc,
                bcc,
                sentAt,
                receivedAt,
                snippet,
                html,
                text,
                itsParts,
                itsRecords,
                outgoing,
                visibility,
                pinned,
                automatic,
                bodyHidden);
    }
}
