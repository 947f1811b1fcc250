package org.posthorn.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the folders of mailboxes are read. */
@Repository
class MailboxFolders {

    private static final String FIND = """
        select sync_cursor, synced_at, catch_up_from, catch_up_to, catch_up_page from mailbox_folder
        where mailbox_id = :mailbox and folder = :folder and account_id = :account
        """;

    private static final String ADVANCE = """
        insert into mailbox_folder (mailbox_id, folder, account_id, sync_cursor, synced_at)
        values (:mailbox, :folder, :account, :cursor, :now)
        on duplicate key update sync_cursor = values(sync_cursor), synced_at = values(synced_at)
        """;

    private static final String CATCH_UP = """
        update mailbox_folder set catch_up_from = :from, catch_up_to = :to, catch_up_page = :page, sync_cursor = :cursor
        where mailbox_id = :mailbox and folder = :folder and account_id = :account
        """;

    private final JdbcClient database;

    MailboxFolders(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far a folder is read.
     *
     * @param syncedAt when the provider last said what is new
     * @param gap what an expired cursor left open, or null
     */
    record Place(String cursor, Instant syncedAt, @Nullable Gap gap) {}

    /**
     * A span of time that is read by date.
     *
     * @param page to go on with, or null for the first
     */
    record Gap(Instant from, Instant to, @Nullable String page) {}

    Optional<Place> find(ConnectedMailbox mailbox, Folder folder) {
        return of(FIND, mailbox, folder).query(MailboxFolders::place).optional();
    }

    void advance(ConnectedMailbox mailbox, Folder folder, String cursor, Instant now) {
        of(ADVANCE, mailbox, folder)
                .param("cursor", cursor)
                .param("now", utc(now))
                .update();
    }

    /** @param gap null when it is closed */
    void catchUp(ConnectedMailbox mailbox, Folder folder, String cursor, @Nullable Gap gap) {
        of(CATCH_UP, mailbox, folder)
                .param("cursor", cursor)
                .param("from", gap == null ? null : utc(gap.from()))
                .param("to", gap == null ? null : utc(gap.to()))
                .param("page", gap == null ? null : gap.page())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, ConnectedMailbox mailbox, Folder folder) {
        return database.sql(sql)
                .param("mailbox", mailbox.id())
                .param("folder", folder.name())
                .param("account", mailbox.account().value());
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        LocalDateTime from = row.getObject("catch_up_from", LocalDateTime.class);
        Gap gap = from == null
                ? null
                : new Gap(
                        from.toInstant(ZoneOffset.UTC),
                        row.getObject("catch_up_to", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("catch_up_page"));
        return new Place(
                row.getString("sync_cursor"),
                row.getObject("synced_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                gap);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
