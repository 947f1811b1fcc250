package org.posthorn.crm;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys of the current account's contacts. Plain SQL: it is asked several times for each mail, most often finds nothing, and
 * Hibernate would translate each question anew, since it keeps no plan of a query that is bound to an account. It sees what was
 * flushed, as {@link StoringRecords} does after each change.
 */
@Repository
class ContactKeys {

    private static final String BY_ADDRESS = """
        select email as address, id from contact where account_id = :account and email in (:addresses) and deleted_at is null
        union all
        select address, contact_id from contact_address where account_id = :account and address in (:addresses)
        """;

    private static final String BY_FIRST_ADDRESS =
            "select id from contact where account_id = :account and email = :address and deleted_at is null";

    private static final String MERGED_INTO =
            "select id from contact where account_id = :account and merged_into in (:keys)";

    private static final String FURTHER_ADDRESSES = """
        select address from contact_address where account_id = :account and contact_id in (:keys) order by id
        """;

    private final JdbcClient database;

    ContactKeys(JdbcClient database) {
        this.database = database;
    }

    /** By any of their addresses; deleted ones may be among those of further addresses. */
    Map<EmailAddress, Set<Long>> byAddress(Collection<EmailAddress> addresses) {
        Map<EmailAddress, Set<Long>> keys = new HashMap<>();
        if (!addresses.isEmpty()) {
            about(BY_ADDRESS)
                    .param(
                            "addresses",
                            addresses.stream().map(EmailAddress::value).toList())
                    .query(row -> {
                        keys.computeIfAbsent(
                                        new EmailAddress(row.getString("address")), address -> new LinkedHashSet<>())
                                .add(row.getLong("id"));
                    });
        }
        return keys;
    }

    /** Of the one with this first address that is not deleted; it may be merged into another. */
    Optional<Long> byFirstAddress(EmailAddress address) {
        return about(BY_FIRST_ADDRESS)
                .param("address", address.value())
                .query(Long.class)
                .optional();
    }

    /** Of those that were merged right into one of these. */
    List<Long> mergedInto(Collection<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : about(MERGED_INTO).param("keys", keys).query(Long.class).list();
    }

    /** The further addresses of these contacts. */
    List<String> furtherAddresses(Collection<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : about(FURTHER_ADDRESSES)
                        .param("keys", keys)
                        .query(String.class)
                        .list();
    }

    private JdbcClient.StatementSpec about(String sql) {
        return database.sql(sql).param("account", AccountScope.account().value());
    }
}
