package org.posthorn.correspondence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.MessageId;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/** Writes logged mails, each once (G11). */
@Component
class KeepingMail {

    private static final int LONGEST_NAME = 998;
    private static final int LONGEST_TYPE = 255;

    private static final String FIND = "select id from logged_email where account_id = ? and natural_key = ?";

    /** Sees what was committed since this transaction began. */
    private static final String FIND_NEWEST = FIND + " for update";

    private static final String INSERT = """
            insert into logged_email (id, account_id, owner_id, natural_key, thread_id, message_id, answers, direction, source,
              subject, from_boxes, to_boxes, cc_boxes, bcc_boxes, sent_at, received_at, raw_blob, raw_size, html_body, text_body, snippet,
              automatic, attachments, outgoing_email_id, visibility, pinned)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
            """;

    private static final String INSERT_PART = """
            insert into logged_attachment (account_id, email_id, n, name, content_type, size_bytes, content_id, shown_inline,
              blob_key, left_out)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    KeepingMail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the same mail, deleted or not, that was logged before. */
    OptionalLong find(AccountId account, NaturalKey key) {
        return find(FIND, account, key);
    }

    /**
     * Keeps the mail with its attachments.
     *
     * @return the id of the same mail where another transaction was quicker, else empty
     */
    OptionalLong keep(NewLoggedEmail mail, NaturalKey key) {
        try {
            jdbc.update(INSERT, statement -> fill(statement, mail, key));
        } catch (DuplicateKeyException e) {
            OptionalLong quicker = find(FIND_NEWEST, mail.received().account(), key);
            if (quicker.isEmpty()) {
                throw e;
            }
            return quicker;
        }
        keepParts(mail);
        return OptionalLong.empty();
    }

    private OptionalLong find(String sql, AccountId account, NaturalKey key) {
        List<Long> found = jdbc.queryForList(sql, Long.class, account.value(), key.bytes());
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
    }

    private static void fill(PreparedStatement row, NewLoggedEmail mail, NaturalKey key) throws SQLException {
        ParsedMail parsed = mail.received().mail();
        MessageId messageId = parsed.messageId();
        int column = 0;
        row.setLong(++column, mail.id());
        row.setLong(++column, mail.received().account().value());
        row.setLong(++column, mail.parties().owner().value());
        row.setBytes(++column, key.bytes());
        row.setLong(++column, mail.thread());
        row.setString(++column, messageId == null ? null : messageId.value());
        row.setBytes(
                ++column,
                parsed.inReplyTo() == null
                        ? null
                        : NaturalKey.of(parsed.inReplyTo()).bytes());
        row.setString(++column, mail.parties().direction().name());
        row.setString(++column, mail.received().source().name());
        row.setString(++column, cut(parsed.subject(), LONGEST_NAME));
        row.setString(++column, MailboxColumn.write(parsed.from()));
        row.setString(++column, MailboxColumn.write(parsed.to()));
        row.setString(++column, MailboxColumn.write(parsed.cc()));
        row.setString(++column, MailboxColumn.write(parsed.bcc()));
        row.setObject(++column, utc(mail.sentAt()));
        row.setObject(++column, utc(mail.received().at()));
        row.setString(++column, mail.received().raw());
        row.setLong(++column, mail.received().size());
        row.setString(++column, mail.body().html());
        row.setString(++column, mail.body().text());
        row.setString(++column, mail.body().snippet());
        row.setBoolean(++column, parsed.automatic());
        row.setInt(++column, mail.attachments());
        row.setObject(++column, mail.outgoing() == null ? null : mail.outgoing().value());
        row.setString(++column, mail.visibility().name());
    }

    private void keepParts(NewLoggedEmail mail) {
        List<NewLoggedEmail.Part> parts = mail.parts();
        jdbc.batchUpdate(INSERT_PART, parts, 100, new ParameterizedPreparedStatementSetter<>() {

            private int n;

            @Override
            public void setValues(PreparedStatement row, NewLoggedEmail.Part kept) throws SQLException {
                MailPart part = kept.part();
                row.setLong(1, mail.received().account().value());
                row.setLong(2, mail.id());
                row.setInt(3, n++);
                row.setString(4, cut(part.name(), LONGEST_NAME));
                row.setString(5, cut(part.contentType(), LONGEST_TYPE));
                row.setLong(6, part.size());
                row.setString(7, part.contentId() == null ? null : cut(part.contentId(), LONGEST_NAME));
                row.setBoolean(8, part.inline());
                row.setString(9, kept.blob());
                row.setString(10, kept.leftOut() == null ? null : kept.leftOut().name());
            }
        });
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
