package org.posthorn.tracking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;

/** A place in a list of mails: right behind the mail with this key. */
public record EmailCursor(Instant lastActivityAt, OutgoingEmailId id) {

    private static final int HALF = PublicId.of(0).length();

    /** The year 9999: databases know no later time. */
    private static final long LATEST = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    static EmailCursor behind(EmailRow row) {
        return new EmailCursor(row.lastActivityAt(), row.id());
    }

    /** The form in URLs, opaque to whoever gets it. */
    public String text() {
        return PublicId.of(ChronoUnit.MICROS.between(Instant.EPOCH, lastActivityAt)) + PublicId.of(id.value());
    }

    /** The cursor behind a text, or empty when the text was never one of ours. */
    public static Optional<EmailCursor> parse(String text) {
        if (text.length() != 2 * HALF) {
            return Optional.empty();
        }
        OptionalLong micros = PublicId.parse(text.substring(0, HALF));
        OptionalLong id = PublicId.parse(text.substring(HALF));
        return micros.isPresent() && id.isPresent() && micros.getAsLong() < LATEST
                ? Optional.of(new EmailCursor(
                        Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS), new OutgoingEmailId(id.getAsLong())))
                : Optional.empty();
    }
}
