package org.posthorn.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What providers promised to tell of, for each folder of a mailbox. */
@Repository
class MailboxWatches {

    private static final String KEEP = """
        insert into mailbox_watch (mailbox_id, folder, account_id, watch_id, secret, renew_at, expires_at)
        values (:mailbox, :folder, :account, :watch, :secret, :renew, :expires)
        on duplicate key update watch_id = values(watch_id), secret = values(secret), renew_at = values(renew_at),
          expires_at = values(expires_at)
        """;

    private static final String OF =
            "select folder, watch_id, secret, renew_at, expires_at from mailbox_watch where mailbox_id = :mailbox and"
                    + " account_id = :account";

    private final JdbcClient database;

    MailboxWatches(JdbcClient database) {
        this.database = database;
    }

    /** @param renewAt when half of its life is over */
    record Kept(Folder folder, Watch watch, String secret, Instant renewAt) {

        @Override
        public String toString() {
            return "Kept[" + folder + "]";
        }
    }

    void keep(ConnectedMailbox mailbox, Kept kept) {
        of(KEEP, mailbox)
                .param("folder", kept.folder().name())
                .param("watch", kept.watch().id())
                .param("secret", kept.secret())
                .param("renew", utc(kept.renewAt()))
                .param("expires", utc(kept.watch().expires()))
                .update();
    }

    Optional<Kept> find(ConnectedMailbox mailbox, Folder folder) {
        return all(mailbox).stream().filter(kept -> kept.folder() == folder).findFirst();
    }

    List<Watch> of(ConnectedMailbox mailbox) {
        return all(mailbox).stream().map(Kept::watch).toList();
    }

    /** Whether a notification names this mailbox's watch and the secret that goes with it. */
    boolean isGenuine(ConnectedMailbox mailbox, String secret) {
        byte[] told = secret.getBytes(StandardCharsets.UTF_8);
        return all(mailbox).stream()
                        .map(kept -> kept.secret().getBytes(StandardCharsets.UTF_8))
                        .filter(expected -> MessageDigest.isEqual(expected, told))
                        .count()
                > 0;
    }

    void forget(ConnectedMailbox mailbox) {
        of("delete from mailbox_watch where mailbox_id = :mailbox and account_id = :account", mailbox)
                .update();
    }

    private List<Kept> all(ConnectedMailbox mailbox) {
        return of(OF, mailbox).query(MailboxWatches::kept).list();
    }

    private JdbcClient.StatementSpec of(String sql, ConnectedMailbox mailbox) {
        return database.sql(sql)
                .param("mailbox", mailbox.id())
                .param("account", mailbox.account().value());
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                Folder.valueOf(row.getString("folder")),
                new Watch(row.getString("watch_id"), instant(row, "expires_at")),
                row.getString("secret"),
                instant(row, "renew_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
