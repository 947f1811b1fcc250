package org.posthorn.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals tokens with a key from the database that is itself sealed with the master key: neither the database nor the data folder
 * alone gives one away.
 */
@Component
class TokenVault {

    private static final String NEWEST = "select id, wrapped from mailbox_key order by id desc limit 1";
    private static final String ONE = "select id, wrapped from mailbox_key where id = :id";
    private static final String ADD = "insert into mailbox_key (id, wrapped, created_at) values (:id, :wrapped, :now)";

    private final JdbcClient database;
    private final MasterKeys masters;
    private final Clock clock;

    TokenVault(JdbcClient database, MasterKeys masters, Clock clock) {
        this.database = database;
        this.masters = masters;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // read from a row and used at once, never compared
    private record Wrapped(long id, byte[] bytes) {}

    /** A key that tokens are sealed with, open. */
    @SuppressWarnings("ArrayRecordComponent") // lives as long as a method, and is never compared
    record DataKey(long id, byte[] key) {

        byte[] seal(String token, String place) {
            return Sealing.seal(id, key, token.getBytes(StandardCharsets.UTF_8), place);
        }

        @Override
        public String toString() {
            return "DataKey[" + id + "]";
        }
    }

    /** What tokens are sealed with now. Asked for each time: another node may have rotated the keys. */
    DataKey current() {
        return find(NEWEST, 0).orElseGet(this::add);
    }

    /** @param place what it was sealed for */
    String open(byte[] sealed, String place) {
        DataKey key = find(ONE, Sealing.keyOf(sealed))
                .orElseThrow(() -> new IllegalStateException("The key of " + place + " is gone."));
        return new String(Sealing.open(key.key(), sealed, place), StandardCharsets.UTF_8);
    }

    DataKey add() {
        DataKey key = new DataKey(TimeOrderedId.next(), Sealing.newKey());
        database.sql(ADD)
                .param("id", key.id())
                .param("wrapped", masters.current().seal(key.key(), place(key.id())))
                .param("now", LocalDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        return key;
    }

    static String place(long key) {
        return "mailbox_key|" + key + "|wrapped";
    }

    private Optional<DataKey> find(String sql, long id) {
        JdbcClient.StatementSpec query = database.sql(sql);
        return (sql.equals(ONE) ? query.param("id", id) : query)
                .query((row, index) -> new Wrapped(row.getLong("id"), row.getBytes("wrapped")))
                .optional()
                .map(this::unwrap);
    }

    private DataKey unwrap(Wrapped wrapped) {
        MasterKey master = masters.withId(Sealing.keyOf(wrapped.bytes()));
        return new DataKey(wrapped.id(), master.open(wrapped.bytes(), place(wrapped.id())));
    }
}
