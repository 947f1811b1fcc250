package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.Source;

/**
 * Reads rows of logged mail as one user may see them (P12): the database hands out nothing else. Queries call the table
 * {@code m} and the user {@code :user}.
 */
final class LoggedMailRows {

    /** That the user may know of the mail. */
    static final String SEEN = "(m.visibility <> 'OWNER' or m.owner_id = :user)";

    /** That the user may read it. */
    static final String WHOLE = "(m.visibility = 'EVERYONE' or m.owner_id = :user)";

    private static final String HEAD = """
        m.id, m.thread_id, m.direction, m.owner_id, m.subject, m.from_boxes, m.to_boxes, m.visibility, m.automatic,
          case when %1$s then m.snippet end as snippet,
        """.formatted(WHOLE);

    /** What {@link #line} reads. */
    static final String LINE = HEAD + """
          case when %1$s then m.attachments else 0 end as attachments
        """.formatted(WHOLE);

    /** What {@link #mail} reads. */
    static final String MAIL = HEAD + """
          m.source, m.cc_boxes, case when m.owner_id = :user then m.bcc_boxes end as bcc_boxes, m.sent_at, m.received_at,
          case when %1$s then m.html_body end as html_body, case when %1$s then m.text_body end as text_body,
          m.outgoing_email_id, m.pinned, case when %1$s then 0 else 1 end as body_hidden
        """.formatted(WHOLE);

    private LoggedMailRows() {}

    static LoggedMail mail(ResultSet row, int index) throws SQLException {
        String bcc = row.getString("bcc_boxes");
        return new LoggedMail(
                row.getLong("id"),
                row.getLong("thread_id"),
                Direction.valueOf(row.getString("direction")),
                Source.valueOf(row.getString("source")),
                new UserId(row.getLong("owner_id")),
                row.getString("subject"),
                MailboxColumn.read(row.getString("from_boxes")),
                MailboxColumn.read(row.getString("to_boxes")),
                MailboxColumn.read(row.getString("cc_boxes")),
                bcc == null ? List.of() : MailboxColumn.read(bcc),
                time(row, "sent_at"),
                time(row, "received_at"),
                snippet(row),
                row.getString("html_body"),
                row.getString("text_body"),
                List.of(),
                List.of(),
                outgoing(row),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("pinned"),
                row.getBoolean("automatic"),
                row.getBoolean("body_hidden"));
    }

    static MailLine line(ResultSet row, int index) throws SQLException {
        return new MailLine(
                row.getLong("id"),
                row.getLong("thread_id"),
                Direction.valueOf(row.getString("direction")),
                new UserId(row.getLong("owner_id")),
                row.getString("subject"),
                MailboxColumn.read(row.getString("from_boxes")),
                MailboxColumn.read(row.getString("to_boxes")),
                snippet(row),
                row.getInt("attachments"),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("automatic"));
    }

    static LoggedPart part(ResultSet row) throws SQLException {
        String leftOut = row.getString("left_out");
        return new LoggedPart(
                row.getInt("n"),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                row.getString("content_id"),
                row.getBoolean("shown_inline"),
                leftOut == null ? null : LeftOut.valueOf(leftOut));
    }

    private static String snippet(ResultSet row) throws SQLException {
        String snippet = row.getString("snippet");
        return snippet == null ? "" : snippet;
    }

    private static @Nullable OutgoingEmailId outgoing(ResultSet row) throws SQLException {
        long id = row.getLong("outgoing_email_id");
        return id == 0 ? null : new OutgoingEmailId(id);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
