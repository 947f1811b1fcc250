package org.posthorn.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.posthorn.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of connected mailboxes, sealed. */
@Repository
class MailboxTokens {

    private static final String KEEP = """
        insert into mailbox_token (mailbox_id, account_id, key_id, refresh_token, access_token, expires_at)
        values (:mailbox, :account, :key, :refresh, :access, :expires)
        on duplicate key update key_id = values(key_id), refresh_token = values(refresh_token),
          access_token = values(access_token), expires_at = values(expires_at)
        """;

    private static final String FIND = """
        select refresh_token, access_token, expires_at from mailbox_token
        where mailbox_id = :mailbox and account_id = :account
        """;

    private final JdbcClient database;
    private final TokenVault vault;

    MailboxTokens(JdbcClient database, TokenVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * What a provider gave for a mailbox.
     *
     * @param expires when the access token ends, UTC
     */
    record Tokens(String refresh, String access, Instant expires) {

        @Override
        public String toString() {
            return "Tokens[until " + expires + "]";
        }
    }

    void keep(AccountId account, long mailbox, Tokens tokens) {
        TokenVault.DataKey key = vault.current();
        database.sql(KEEP)
                .param("mailbox", mailbox)
                .param("account", account.value())
                .param("key", key.id())
                .param("refresh", key.seal(tokens.refresh(), refreshPlace(mailbox)))
                .param("access", key.seal(tokens.access(), accessPlace(mailbox)))
                .param("expires", LocalDateTime.ofInstant(tokens.expires(), ZoneOffset.UTC))
                .update();
    }

    Optional<Tokens> find(AccountId account, long mailbox) {
        return find(FIND, account, mailbox);
    }

    /** The same, and nobody else gets to change them until the caller's transaction has ended. */
    Optional<Tokens> lock(AccountId account, long mailbox) {
        return find(FIND + " for update", account, mailbox);
    }

    void forget(AccountId account, long mailbox) {
        database.sql("delete from mailbox_token where mailbox_id = :mailbox and account_id = :account")
                .param("mailbox", mailbox)
                .param("account", account.value())
                .update();
    }

    static String refreshPlace(long mailbox) {
        return "mailbox_token|" + mailbox + "|refresh_token";
    }

    static String accessPlace(long mailbox) {
        return "mailbox_token|" + mailbox + "|access_token";
    }

    private Optional<Tokens> find(String sql, AccountId account, long mailbox) {
        return database.sql(sql)
                .param("mailbox", mailbox)
                .param("account", account.value())
                .query((row, index) -> tokens(row, mailbox))
                .optional();
    }

    private Tokens tokens(ResultSet row, long mailbox) throws SQLException {
        return new Tokens(
                vault.open(row.getBytes("refresh_token"), refreshPlace(mailbox)),
                vault.open(row.getBytes("access_token"), accessPlace(mailbox)),
                row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
