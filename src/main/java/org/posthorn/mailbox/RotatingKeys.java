package org.posthorn.mailbox;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts new keys in the place of those that tokens are sealed with: a new master key (or the one that the settings have now), and
 * a new data key. Broken off at any point, tokens can be opened, and the next call goes on.
 */
public final class RotatingKeys {

    private static final String WAITING =
            "select mailbox_id from mailbox_token where key_id <> :key order by mailbox_id limit 100";

    private static final String LOCK = """
        select refresh_token, access_token from mailbox_token where mailbox_id = :mailbox and key_id <> :key for update
        """;

    private static final String RESEAL = """
        update mailbox_token set key_id = :key, refresh_token = :refresh, access_token = :access
        where mailbox_id = :mailbox
        """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final MasterKeys masters;
    private final TokenVault vault;

    private RotatingKeys(
            JdbcClient database, PlatformTransactionManager transactions, MailboxSettings settings, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.masters = new MasterKeys(settings);
        this.vault = new TokenVault(database, masters, clock);
    }

    /** For a database that no server needs to be running on. */
    public static RotatingKeys over(
            JdbcClient database, PlatformTransactionManager transactions, MailboxSettings settings, Clock clock) {
        return new RotatingKeys(database, transactions, settings, clock);
    }

    @SuppressWarnings("ArrayRecordComponent") // read from a row and used at once, never compared
    private record Key(long id, byte[] wrapped) {}

    @SuppressWarnings("ArrayRecordComponent") // likewise
    private record Token(byte[] refresh, byte[] access) {}

    /** @return how many mailboxes' tokens were sealed anew */
    public long rotate() {
        MasterKey next = masters.next();
        transaction.executeWithoutResult(status -> rewrap(next));
        masters.adopt();
        TokenVault.DataKey key = vault.add();
        long resealed = 0;
        for (List<Long> some = waiting(key); !some.isEmpty(); some = waiting(key)) {
            some.forEach(mailbox -> transaction.executeWithoutResult(status -> reseal(mailbox, key)));
            resealed += some.size();
        }
        database.sql("delete from mailbox_key where id < :key and id not in (select key_id from mailbox_token)")
                .param("key", key.id())
                .update();
        return resealed;
    }

    private void rewrap(MasterKey next) {
        List<Key> keys = database.sql("select id, wrapped from mailbox_key for update")
                .query((row, index) -> new Key(row.getLong("id"), row.getBytes("wrapped")))
                .list();
        for (Key key : keys) {
            String place = TokenVault.place(key.id());
            byte[] open = masters.withId(Sealing.keyOf(key.wrapped())).open(key.wrapped(), place);
            database.sql("update mailbox_key set wrapped = :wrapped where id = :id")
                    .param("wrapped", next.seal(open, place))
                    .param("id", key.id())
                    .update();
        }
    }

    private List<Long> waiting(TokenVault.DataKey key) {
        return database.sql(WAITING).param("key", key.id()).query(Long.class).list();
    }

    private void reseal(long mailbox, TokenVault.DataKey key) {
        database.sql(LOCK)
                .param("mailbox", mailbox)
                .param("key", key.id())
                .query((row, index) -> new Token(row.getBytes("refresh_token"), row.getBytes("access_token")))
                .optional()
                .ifPresent(token -> reseal(mailbox, token, key));
    }

    private void reseal(long mailbox, Token token, TokenVault.DataKey key) {
        String refresh = MailboxTokens.refreshPlace(mailbox);
        String access = MailboxTokens.accessPlace(mailbox);
        database.sql(RESEAL)
                .param("key", key.id())
                .param("refresh", key.seal(vault.open(token.refresh(), refresh), refresh))
                .param("access", key.seal(vault.open(token.access(), access), access))
                .param("mailbox", mailbox)
                .update();
    }
}
