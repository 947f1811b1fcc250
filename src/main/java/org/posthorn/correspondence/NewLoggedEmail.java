package org.posthorn.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.mailroom.mime.MailPart;

/**
 * A mail that is about to be logged.
 *
 * @param sentAt by its Date header, or when it came where that can't be true
 */
record NewLoggedEmail(
        long id,
        ReceivedMail received,
        Parties parties,
        long thread,
        Instant sentAt,
        ShownBody body,
        @Nullable OutgoingEmailId outgoing,
        Visibility visibility,
        List<Part> parts) {

    private static final Instant BEFORE_MAIL = Instant.parse("1980-01-01T00:00:00Z");

    /** Clocks differ, and so do people's ideas of time zones. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** @param leftOut why the part is not kept, or null */
    record Part(MailPart part, @Nullable LeftOut leftOut) {

        static Part of(MailPart part, boolean allowed) {
            if (!allowed && !part.inline()) {
                return new Part(part, LeftOut.NOT_ALLOWED);
            }
            return new Part(part, part.blob() == null ? LeftOut.TOO_LARGE : null);
        }

        @Nullable
        String blob() {
            return leftOut == null ? part.blob() : null;
        }
    }

    /** @param attachmentsAllowed whether attachments may be kept with it (G14) */
    static NewLoggedEmail of(
            ReceivedMail received,
            Parties parties,
            long thread,
            ShownBody body,
            @Nullable OutgoingEmailId outgoing,
            Visibility visibility,
            boolean attachmentsAllowed) {
        return new NewLoggedEmail(
                // As the mail came in: filed again after a crash it has the id that somebody may have been told.
                received.id(),
                received,
                parties,
                thread,
                sentAt(received),
                body,
                outgoing,
                visibility,
                received.mail().parts().stream()
                        .map(part -> Part.of(part, attachmentsAllowed))
                        .toList());
    }

    /** Inline images belong to the body. */
    int attachments() {
        return (int) parts.stream().filter(part -> !part.part().inline()).count();
    }

    Timelines.Entry entry() {
        return new Timelines.Entry(
                received.account(),
                EntryKind.EMAIL,
                id,
                sentAt,
                false,
                visibility == Visibility.OWNER ? parties.owner() : null);
    }

    private static Instant sentAt(ReceivedMail received) {
        Instant date = received.mail().date();
        return date == null
                        || date.isBefore(BEFORE_MAIL)
                        || date.isAfter(received.at().plus(AHEAD))
                ? received.at()
                : date;
    }
}
