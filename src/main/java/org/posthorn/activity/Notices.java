package org.posthorn.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EngagementKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the users' bells tell. Plain JDBC that names the account, since the writer is whoever judged a hit: no user is
 * signed in there, and one transaction holds mails of many accounts.
 */
@Repository
class Notices {

    private static final String ADD_TO_UNREAD = """
            update notification set times = times + :times, at = greatest(at, :at)
            where account_id = :account and email_id = :email and user_id = :user and kind = :kind and read_at is null
            """;

    private static final String ADD = """
            insert into notification (id, account_id, user_id, email_id, kind, at, times)
            values (:id, :account, :user, :email, :kind, :at, :times)
            """;

    private static final String WITHDRAW = """
            delete from notification
            where account_id = :account and email_id = :email and user_id = :user and kind = :kind and read_at is null
            """;

    private static final String LATEST = """
            select id, email_id, kind, at, times, read_at from notification
            where account_id = :account and user_id = :user order by user_id desc, id desc limit :limit
            """;

    private static final String UNREAD = """
            select id, email_id, kind, at, times, read_at from notification
            where account_id = :account and user_id = :user and read_at is null order by id desc limit :limit
            """;

    private static final String READ_ALL = """
            update notification set read_at = :now
            where account_id = :account and user_id = :user and read_at is null
            """;

    private static final String READ_MAIL = READ_ALL + " and email_id = :email";

    private static final String FORGET = "delete from notification where account_id = :account and id in (:ids)";

    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    /** Adds to the unread notice of that mail and kind, or begins one. */
    void add(AccountId account, UserId user, OutgoingEmailId email, EngagementKind kind, Instant at, int times) {
        if (change(ADD_TO_UNREAD, account, user, email, kind, at, times) == 0) {
            change(ADD, account, user, email, kind, at, times);
        }
    }

    private int change(
            String sql,
            AccountId account,
            UserId user,
            OutgoingEmailId email,
            EngagementKind kind,
            Instant at,
            int times) {
        return about(sql, account, user)
                .param("id", TimeOrderedId.next())
                .param("email", email.value())
                .param("kind", kind.name())
                .param("at", utc(at))
                .param("times", times)
                .update();
    }

    /** Takes the unread notice of that mail and kind back. */
    void withdraw(AccountId account, UserId user, OutgoingEmailId email, EngagementKind kind) {
        about(WITHDRAW, account, user)
                .param("email", email.value())
                .param("kind", kind.name())
                .update();
    }

    /** The latest ones, read or not, the newest first. */
    List<Notice> latest(AccountId account, UserId user, int limit) {
        return list(LATEST, account, user, limit);
    }

    /** The latest unread ones, the newest first. */
    List<Notice> unread(AccountId account, UserId user, int limit) {
        return list(UNREAD, account, user, limit);
    }

    private List<Notice> list(String sql, AccountId account, UserId user, int limit) {
        return about(sql, account, user)
                .param("limit", limit)
                .query(Notices::notice)
                .list();
    }

    void markAllRead(AccountId account, UserId user, Instant now) {
        about(READ_ALL, account, user).param("now", utc(now)).update();
    }

    void markRead(AccountId account, UserId user, OutgoingEmailId email, Instant now) {
        about(READ_MAIL, account, user)
                .param("email", email.value())
                .param("now", utc(now))
                .update();
    }

    /** Drops notices whose mail is gone. */
    void forget(AccountId account, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            database.sql(FORGET)
                    .param("account", account.value())
                    .param("ids", ids)
                    .update();
        }
    }

    private JdbcClient.StatementSpec about(String sql, AccountId account, UserId user) {
        return database.sql(sql).param("account", account.value()).param("user", user.value());
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet result, int index) throws SQLException {
        return new Notice(
                result.getLong("id"),
                new OutgoingEmailId(result.getLong("email_id")),
                EngagementKind.valueOf(result.getString("kind")),
                result.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                result.getInt("times"),
                result.getObject("read_at", LocalDateTime.class) != null);
    }
}
