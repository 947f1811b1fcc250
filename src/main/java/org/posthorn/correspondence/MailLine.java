package org.posthorn.correspondence;

import java.util.List;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;

/**
 * What a timeline says of a logged mail before it is expanded.
 *
 * @param id of the logged mail
 * @param snippet the first words of the body; empty when the owner keeps it to himself (P12)
 * @param attachments how many, inline images not counted, those left out counted
 */
public record MailLine(
        long id,
        long threadId,
        Direction direction,
        UserId owner,
        String subject,
        List<Mailbox> from,
        List<Mailbox> to,
        String snippet,
        int attachments,
        Visibility visibility,
        boolean automatic) {}
