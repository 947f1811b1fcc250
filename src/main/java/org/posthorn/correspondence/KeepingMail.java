package org.posthorn.correspondence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes logged mails, each once (G11). */
@Component
class KeepingMail {

    private static final int LONGEST_NAME = 998;
    private static final int LONGEST_TYPE = 255;

    private static final String FIND = """
        select m.id, case when m.visibility <> 'OWNER' or m.owner_id = :user then 0 else 1 end as hidden from logged_email m
        where m.account_id = :account and m.natural_key in (:keys) order by hidden, m.id
        """;

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
    private final JdbcClient database;

    KeepingMail(JdbcTemplate jdbc, JdbcClient database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * The same mail, deleted or not, that was logged before.
     *
     * @param hidden whether its owner keeps it to himself: to the reader it is not there (P12)
     */
    record Same(long id, boolean hidden) {}

    Optional<Same> find(AccountId account, NaturalKey key, UserId reader) {
        return find(FIND, account, key, reader);
    }

    /**
     * Keeps the mail with its attachments.
     *
     * @param key of the mail, or of the user's own copy
     * @return the id of the same mail where another transaction was quicker, else empty
     * @throws DuplicateKeyException when that one is hidden from the user: at the next try, {@link #find} says so
     */
    OptionalLong keep(NewLoggedEmail mail, NaturalKey key) {
        try {
            jdbc.update(INSERT, statement -> fill(statement, mail, key));
        } catch (DuplicateKeyException e) {
            ReceivedMail received = mail.received();
            return OptionalLong.of(find(FIND_NEWEST, received.account(), key, received.user())
                    .filter(same -> !same.hidden())
                    .orElseThrow(() -> e)
                    .id());
        }
        keepParts(mail);
        return OptionalLong.empty();
    }

    private Optional<Same> find(String sql, AccountId account, NaturalKey key, UserId reader) {
        return database
                .sql(sql)
                .param("account", account.value())
                .param("user", reader.value())
                .param("keys", List.of(key.bytes(), key.ownOf(reader).bytes()))
                .query((row, index) -> new Same(row.getLong("id"), row.getBoolean("hidden")))
                .list()
                .stream()
                .findFirst();
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
