package org.posthorn.correspondence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.MailLine;
import org.posthorn.correspondence.TimelinePage;
import org.posthorn.correspondence.TimelineRow;
import org.posthorn.kernel.PublicId;

/**
 * A part of a timeline in the API.
 *
 * @param items pinned ones first, on the first page; then the newest first
 * @param nextCursor what to ask for the next part with, or null at the end
 */
record TimelineResource(List<Line> items, @Nullable String nextCursor) {

    /**
     * One line.
     *
     * @param kind {@code email}, {@code open}, {@code click} or {@code note}
     * @param id of the logged mail, engagement or note
     * @param email of a mail only
     */
    record Line(
            String kind,
            String id,
            Instant at,
            boolean pinned,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Mail email) {

        static Line of(TimelineRow row) {
            MailLine mail = row.mail();
            return new Line(
                    LoggedEmailResource.word(row.kind()),
                    PublicId.of(row.subject()),
                    row.at(),
                    row.pinned(),
                    mail == null ? null : Mail.of(mail));
        }
    }

    /** A logged mail before it is expanded. */
    record Mail(
            String threadId,
            String direction,
            String ownerId,
            String subject,
            List<String> from,
            List<String> to,
            String snippet,
            int attachments,
            String visibility,
            boolean automatic) {

        static Mail of(MailLine line) {
            return new Mail(
                    PublicId.of(line.threadId()),
                    LoggedEmailResource.word(line.direction()),
                    PublicId.of(line.owner().value()),
                    line.subject(),
                    LoggedEmailResource.texts(line.from()),
                    LoggedEmailResource.texts(line.to()),
                    line.snippet(),
                    line.attachments(),
                    LoggedEmailResource.word(line.visibility()),
                    line.automatic());
        }
    }

    static TimelineResource of(TimelinePage page) {
        return new TimelineResource(page.rows().stream().map(Line::of).toList(), page.next());
    }
}
