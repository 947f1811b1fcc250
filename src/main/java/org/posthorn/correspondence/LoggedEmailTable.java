package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Changes to logged mail that is there. */
@Component
class LoggedEmailTable {

    private static final String LOCK = """
        select id, account_id, owner_id, sent_at, visibility, pinned, deleted_at from logged_email
        where account_id = ? and id = ? and (visibility <> 'OWNER' or owner_id = ?)
        for update
        """;

    private static final String PIN = "update logged_email set pinned = ? where account_id = ? and id = ?";

    private static final String SHOW = "update logged_email set visibility = ? where account_id = ? and id = ?";

    private static final String DELETE = "update logged_email set deleted_at = ? where account_id = ? and id = ?";

    private static final String RECORDS =
            "select record_type, record_id from logged_email_record where account_id = ? and email_id = ?";

    private static final String ADD_RECORD =
            "insert into logged_email_record (account_id, email_id, record_type, record_id) values (?, ?, ?, ?)";

    private static final String REMOVE_RECORD = """
        delete from logged_email_record
        where account_id = ? and email_id = ? and record_type = ? and record_id = ?
        """;

    private final JdbcTemplate jdbc;

    LoggedEmailTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The mail, deleted or not, if the user may see it; nobody else changes it before the transaction ends. */
    Optional<LoggedHead> lock(SignedIn user, long id) {
        return jdbc
                .query(
                        LOCK,
                        LoggedEmailTable::head,
                        user.accountId().value(),
                        id,
                        user.userId().value())
                .stream()
                .findFirst();
    }

    void pin(LoggedHead mail, boolean pinned) {
        jdbc.update(PIN, pinned, mail.account().value(), mail.id());
    }

    void show(LoggedHead mail, Visibility visibility) {
        jdbc.update(SHOW, visibility.name(), mail.account().value(), mail.id());
    }

    void delete(LoggedHead mail, Instant at) {
        jdbc.update(
                DELETE,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                mail.account().value(),
                mail.id());
    }

    void restore(LoggedHead mail) {
        jdbc.update(DELETE, null, mail.account().value(), mail.id());
    }

    /** The records that the mail is on. */
    Set<RecordRef> records(AccountId account, long email) {
        return new HashSet<>(jdbc.query(
                RECORDS,
                (row, index) ->
                        new RecordRef(RecordType.valueOf(row.getString("record_type")), row.getLong("record_id")),
                account.value(),
                email));
    }

    void addRecords(AccountId account, long email, Collection<RecordRef> added) {
        changeRecords(ADD_RECORD, account, email, added);
    }

    void removeRecords(AccountId account, long email, Collection<RecordRef> gone) {
        changeRecords(REMOVE_RECORD, account, email, gone);
    }

    private void changeRecords(String sql, AccountId account, long email, Collection<RecordRef> records) {
        jdbc.batchUpdate(sql, records, 100, (statement, record) -> {
            statement.setLong(1, account.value());
            statement.setLong(2, email);
            statement.setString(3, record.type().name());
            statement.setLong(4, record.id());
        });
    }

    private static LoggedHead head(ResultSet row, int index) throws SQLException {
        LocalDateTime deleted = row.getObject("deleted_at", LocalDateTime.class);
        return new LoggedHead(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("owner_id")),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("pinned"),
                instant(deleted));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
