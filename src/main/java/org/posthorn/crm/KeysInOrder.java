package org.posthorn.crm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of all listed records in one order. Only keys, since then an index holds the whole answer; and the order
 * names the whole index, without which the databases walk a long list from its start.
 */
@Component
class KeysInOrder {

    private static final String BY_NAME = """
            select id, sort_name as sort_key from %s where account_id = :account and listed = true %s
            order by account_id, listed, sort_name, id limit :limit
            """;

    private static final String BY_ACTIVITY = """
            select id, last_activity_at as sort_key from %s where account_id = :account and listed = true %s
            order by account_id desc, listed desc, last_activity_at desc, id desc limit :limit
            """;

    private static final String BY_CREATION = """
            select id, '' as sort_key from %s where account_id = :account and listed = true %s
            order by account_id desc, listed desc, id desc limit :limit
            """;

    private static final String BEHIND_NAME = "and sort_name >= :key and (sort_name > :key or id > :id)";
    private static final String BEHIND_ACTIVITY =
            "and last_activity_at <= :key and (last_activity_at < :key or id < :id)";
    private static final String BEHIND_CREATION = "and id < :id";

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    KeysInOrder(JdbcClient database) {
        this.database = database;
    }

    List<RecordCursor> find(
            AccountId account, RecordType type, RecordOrder order, @Nullable RecordCursor after, int limit) {
        // The table is called as its type is; nothing from outside gets into the statement.
        String sql = sql(order).formatted(type.publicName(), after == null ? "" : behind(order));
        JdbcClient.StatementSpec query =
                database.sql(sql).param("account", account.value()).param("limit", limit);
        if (after != null) {
            query = query.param("id", after.id());
            query = order == RecordOrder.CREATED ? query : query.param("key", value(order, after.key()));
        }
        return query.query((row, number) -> cursor(order, row)).list();
    }

    private static String sql(RecordOrder order) {
        return switch (order) {
            case NAME -> BY_NAME;
            case ACTIVITY -> BY_ACTIVITY;
            case CREATED -> BY_CREATION;
        };
    }

    private static String behind(RecordOrder order) {
        return switch (order) {
            case NAME -> BEHIND_NAME;
            case ACTIVITY -> BEHIND_ACTIVITY;
            case CREATED -> BEHIND_CREATION;
        };
    }

    private static RecordCursor cursor(RecordOrder order, ResultSet row) throws SQLException {
        String key = order == RecordOrder.ACTIVITY
                ? Long.toString(ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        row.getObject("sort_key", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                : row.getString("sort_key");
        return new RecordCursor(key, row.getLong("id"));
    }

    private static Object value(RecordOrder order, String key) {
        return order == RecordOrder.ACTIVITY ? time(key) : key;
    }

    private static LocalDateTime time(String key) {
        try {
            Instant time = Instant.EPOCH.plus(Long.parseLong(key), ChronoUnit.MICROS);
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(LATEST)) {
                return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // A cursor of a list in another order, or one that somebody made up.
        }
        throw new InvalidInput("cursor", "Must be a nextCursor of an earlier answer.");
    }
}
