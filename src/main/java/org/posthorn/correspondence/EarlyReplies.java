package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.posthorn.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replies that came to be logged before the mail that they answer: the ways of mail keep no order. */
@Component
class EarlyReplies {

    private static final String FIND = """
        select natural_key, from_boxes, sent_at from logged_email
        where account_id = :account and thread_id = :thread and answers = :mail and direction = 'RECEIVED'
          and automatic = false
        order by sent_at, id
        """;

    private final JdbcClient database;

    EarlyReplies(JdbcClient database) {
        this.database = database;
    }

    /** @param at when it was written */
    record Reply(NaturalKey key, EmailAddress from, Instant at) {}

    /** What people had already answered to the mail, the oldest first. */
    List<Reply> to(NewLoggedEmail mail) {
        return database.sql(FIND)
                .param("account", mail.received().account().value())
                .param("thread", mail.thread())
                .param("mail", NaturalKey.of(mail.received().mail()).bytes())
                .query((row, index) -> reply(row))
                .list();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                NaturalKey.of(row.getBytes("natural_key")),
                MailboxColumn.read(row.getString("from_boxes")).getFirst().address(),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
