package org.posthorn.correspondence.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;

/**
 * A logged mail in the API.
 *
 * @param direction whether a user sent or got it
 * @param source the way it came: {@code bcc}, {@code upload}, {@code composer}, {@code graph} or {@code gmail}
 * @param bcc for the owner only
 * @param html as its sender wrote it: hostile, never to be shown unsanitised; null where its owner keeps it to himself
 * @param emailId the sent mail that it is the copy of, or null
 * @param visibility {@code everyone}, {@code owner} or {@code subject} (P12)
 */
record LoggedEmailResource(
        String id,
        String threadId,
        String direction,
        String source,
        String ownerId,
        String subject,
        List<String> from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        Instant sentAt,
        Instant receivedAt,
        String snippet,
        @Nullable String html,
        @Nullable String text,
        List<AttachmentResource> attachments,
        List<RecordResource> associations,
        @Nullable String emailId,
        String visibility,
        boolean pinned,
        boolean automatic) {

    static LoggedEmailResource of(LoggedMail mail) {
        OutgoingEmailId outgoing = mail.outgoing();
        return new LoggedEmailResource(
                PublicId.of(mail.id()),
                PublicId.of(mail.threadId()),
                word(mail.direction()),
                word(mail.source()),
                PublicId.of(mail.owner().value()),
                mail.subject(),
                texts(mail.from()),
                texts(mail.to()),
                texts(mail.cc()),
                texts(mail.bcc()),
                mail.sentAt(),
                mail.receivedAt(),
                mail.snippet(),
                mail.html(),
                mail.text(),
                mail.parts().stream().map(AttachmentResource::of).toList(),
                mail.records().stream().map(RecordResource::of).toList(),
                outgoing == null ? null : PublicId.of(outgoing.value()),
                word(mail.visibility()),
                mail.pinned(),
                mail.automatic());
    }

    static List<String> texts(List<Mailbox> boxes) {
        return boxes.stream().map(Mailbox::toString).toList();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
