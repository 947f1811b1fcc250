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

/** Reads rows of logged mail as one user may see them (P12). */
record LoggedMailRows(UserId reader) {

    LoggedMail mail(ResultSet row, int index) throws SQLException {
        boolean hidden = bodyHidden(row);
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
                isOwn(row) ? MailboxColumn.read(row.getString("bcc_boxes")) : List.of(),
                time(row, "sent_at"),
                time(row, "received_at"),
                hidden ? "" : row.getString("snippet"),
                hidden ? null : row.getString("html_body"),
                hidden ? null : row.getString("text_body"),
                List.of(),
                List.of(),
                outgoing(row),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("pinned"),
                row.getBoolean("automatic"),
                hidden);
    }

    MailLine line(ResultSet row, int index) throws SQLException {
        return new MailLine(
                row.getLong("id"),
                row.getLong("thread_id"),
                Direction.valueOf(row.getString("direction")),
                new UserId(row.getLong("owner_id")),
                row.getString("subject"),
                MailboxColumn.read(row.getString("from_boxes")),
                MailboxColumn.read(row.getString("to_boxes")),
                bodyHidden(row) ? "" : row.getString("snippet"),
                bodyHidden(row) ? 0 : row.getInt("attachments"),
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

    private boolean bodyHidden(ResultSet row) throws SQLException {
        return !isOwn(row) && Visibility.valueOf(row.getString("visibility")) != Visibility.EVERYONE;
    }

    private boolean isOwn(ResultSet row) throws SQLException {
        return row.getLong("owner_id") == reader.value();
    }

    private static @Nullable OutgoingEmailId outgoing(ResultSet row) throws SQLException {
        long id = row.getLong("outgoing_email_id");
        return id == 0 ? null : new OutgoingEmailId(id);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
