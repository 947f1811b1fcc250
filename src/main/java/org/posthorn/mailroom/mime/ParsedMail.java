package org.posthorn.mailroom.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;

/**
 * A mail as people see it. Everything in it is the sender's word.
 *
 * @param messageId null when it has none
 * @param date by its header, or null when that can't be read
 * @param from usually one
 * @param headers all of them, in their order
 * @param references oldest first; {@code In-Reply-To} comes last where it is not among them
 * @param html null when it has no HTML part
 * @param text null when it has no plain part
 * @param automatic an answer or notice that no person wrote (RFC 3834) (G12)
 */
public record ParsedMail(
        @Nullable MessageId messageId,
        @Nullable Instant date,
        List<Mailbox> from,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        String subject,
        List<Header> headers,
        List<MessageId> references,
        @Nullable MessageId inReplyTo,
        @Nullable String html,
        @Nullable String text,
        List<MailPart> parts,
        boolean automatic) {}
