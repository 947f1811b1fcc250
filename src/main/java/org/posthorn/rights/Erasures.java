package org.posthorn.rights;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The proof that people were erased, without a word on who they were (P8). Each entry's hash covers the one before, so that none can be taken
 * out or changed unseen.
 */
@Service
public class Erasures {

    private static final HexFormat HEX = HexFormat.of();

    private static final byte[] NOTHING = new byte[32];

    private static final String LAST = """
            select n, requested_by, erased_at, counts, hash from erasure
            where account_id = :account order by n desc limit 1 for update
            """;

    private static final String ALL = """
            select n, requested_by, erased_at, counts, hash from erasure
            where account_id = :account and n > :after order by n limit :limit
            """;

    private static final String ADD = """
            insert into erasure (id, account_id, n, requested_by, erased_at, counts, previous_hash, hash)
            values (:id, :account, :n, :by, :at, :counts, :previous, :hash)
            """;

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final Clock clock;

    Erasures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One erasure.
     *
     * @param n from 1 on, without gaps
     * @param hash in hexadecimal digits
     */
    public record Entry(long n, UserId by, Instant at, Counts counts, String hash) {}

    /** The entries behind that number, in their order. */
    public List<Entry> page(AccountId account, long after, int limit) {
        return database.sql(ALL)
                .param("account", account.value())
                .param("after", after)
                .param("limit", limit)
                .query(Erasures::entry)
                .list();
    }

    /** Whether nobody changed or took out an entry; what was cut off at the end can't be seen here. */
    public boolean intact(AccountId account) {
        byte[] previous = NOTHING;
        long number = 0;
        for (List<Entry> some = page(account, 0, PAGE); !some.isEmpty(); some = page(account, number, PAGE)) {
            for (Entry entry : some) {
                byte[] hash = hash(account, entry.n(), entry.by(), entry.at(), entry.counts(), previous);
                if (entry.n() != ++number || !HEX.formatHex(hash).equals(entry.hash())) {
                    return false;
                }
                previous = hash;
            }
        }
        return true;
    }

    /** Within the transaction that ends the erasure. */
    void add(AccountId account, UserId by, Counts counts) {
        Optional<Entry> last = database.sql(LAST)
                .param("account", account.value())
                .query(Erasures::entry)
                .optional();
        long n = last.map(Entry::n).orElse(0L) + 1;
        byte[] previous = last.map(entry -> HEX.parseHex(entry.hash())).orElse(NOTHING);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.sql(ADD)
                .param("id", TimeOrderedId.next())
                .param("account", account.value())
                .param("n", n)
                .param("by", by.value())
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("counts", CountsText.of(counts))
                .param("previous", previous)
                .param("hash", hash(account, n, by, at, counts, previous))
                .update();
    }

    private static byte[] hash(AccountId account, long n, UserId by, Instant at, Counts counts, byte[] previous) {
        byte[] text = CountsText.of(counts).getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(previous.length + 4 * Long.BYTES + text.length)
                .put(previous)
                .putLong(account.value())
                .putLong(n)
                .putLong(by.value())
                .putLong(at.toEpochMilli())
                .put(text);
        try {
            return MessageDigest.getInstance("SHA-256").digest(buffer.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("n"),
                new UserId(row.getLong("requested_by")),
                row.getObject("erased_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                CountsText.read(row.getString("counts")),
                HEX.formatHex(row.getBytes("hash")));
    }
}
