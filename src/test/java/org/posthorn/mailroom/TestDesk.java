package org.posthorn.mailroom;

import java.util.List;
import java.util.Objects;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files mails in a table of its own, where {@code posthorn.test.desk} asks for it. A subject tells it to hold a mail or
 * to fail, until the sender is {@linkplain #trust trusted}.
 */
@Component
@Primary
@ConditionalOnProperty("posthorn.test.desk")
public class TestDesk implements FilingMail {

    private final JdbcClient database;
    private volatile boolean trusting;

    TestDesk(JdbcClient database) {
        this.database = database;
        database.sql("create table if not exists desk_mail (id bigint not null primary key, account_id bigint not null,"
                        + " user_id bigint not null, message_id varchar(200) not null, source varchar(16) not null,"
                        + " chosen varchar(200), raw varchar(64) not null)")
                .update();
    }

    /** One filed mail. */
    public record Filed(String messageId, String source, String chosen, String raw) {}

    @Override
    public Filing file(ReceivedMail received) {
        ParsedMail mail = received.mail();
        if (mail.subject().startsWith("hold") && !trusting) {
            return new Filing.Held(HoldReason.UNKNOWN_SENDER, "Nobody knows the sender.");
        }
        String messageId = Objects.requireNonNull(mail.messageId()).value();
        List<Long> before = database.sql("select id from desk_mail where account_id = :account and message_id = :id")
                .param("account", received.account().value())
                .param("id", messageId)
                .query(Long.class)
                .list();
        long id = TimeOrderedId.next();
        add(id, received, messageId);
        if (mail.subject().startsWith("fail") && !trusting) {
            throw new IllegalStateException("Told to fail.");
        }
        return before.isEmpty() ? new Filing.Logged(id) : new Filing.Already(before.getFirst());
    }

    private void add(long id, ReceivedMail received, String messageId) {
        database.sql("insert into desk_mail (id, account_id, user_id, message_id, source, chosen, raw)"
                        + " values (:id, :account, :user, :messageId, :source, :chosen, :raw)")
                .param("id", id)
                .param("account", received.account().value())
                .param("user", received.user().value())
                .param("messageId", messageId)
                .param("source", received.source().name())
                .param("chosen", Objects.requireNonNullElse(ChosenRecords.text(received.chosen()), "nobody chose"))
                .param("raw", received.raw())
                .update();
    }

    /** From now on, or no longer, mails are filed whatever their subject says. */
    public void trust(boolean everybody) {
        trusting = everybody;
    }

    /** What was filed for the user, in that order. */
    public List<Filed> filedFor(UserId user) {
        return database.sql("select message_id, source, chosen, raw from desk_mail where user_id = :user order by id")
                .param("user", user.value())
                .query((row, index) -> new Filed(
                        row.getString("message_id"),
                        row.getString("source"),
                        row.getString("chosen"),
                        row.getString("raw")))
                .list();
    }
}
