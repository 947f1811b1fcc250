package org.posthorn.crm;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes rows of records for good, with all of this module that hangs on them. */
@Component
class RecordTables {

    private static final List<String> BELONGINGS = List.of(
            "delete from record_word where account_id = :account and record_type = :type and record_id in (:ids)",
            "delete from association where account_id = :account and record_type = :type and record_id in (:ids)",
            "delete from association where account_id = :account and other_type = :type and other_id in (:ids)");

    private static final String ADDRESSES =
            "delete from contact_address where account_id = :account and contact_id in (:ids)";

    private final JdbcClient database;

    RecordTables(JdbcClient database) {
        this.database = database;
    }

    /** How many records of that type were deleted before then. */
    long deletedBefore(AccountId account, RecordType type, Instant before) {
        return database.sql(
                        "select count(*) from " + table(type) + " where account_id = :account and deleted_at < :before")
                .param("account", account.value())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The keys of some that were. */
    List<Long> someDeletedBefore(AccountId account, RecordType type, Instant before, int limit) {
        return database.sql("select id from " + table(type)
                        + " where account_id = :account and deleted_at < :before order by deleted_at, id limit :limit")
                .param("account", account.value())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** @return how many there were */
    int remove(AccountId account, RecordType type, List<Long> ids) {
        BELONGINGS.forEach(sql -> database.sql(sql)
                .param("account", account.value())
                .param("type", type.name())
                .param("ids", ids)
                .update());
        if (type == RecordType.CONTACT) {
            change(account, ADDRESSES, ids);
        }
        if (type == RecordType.COMPANY) {
            change(
                    account,
                    "update contact set company_id = null where account_id = :account and company_id in (:ids)",
                    ids);
        }
        return change(account, "delete from " + table(type) + " where account_id = :account and id in (:ids)", ids);
    }

    private int change(AccountId account, String sql, List<Long> ids) {
        return database.sql(sql)
                .param("account", account.value())
                .param("ids", ids)
                .update();
    }

    static List<RecordRef> refs(RecordType type, List<Long> ids) {
        return ids.stream().map(id -> new RecordRef(type, id)).toList();
    }

    /** An own word for each: no name of a table comes from outside. */
    private static String table(RecordType type) {
        return switch (type) {
            case CONTACT -> "contact";
            case COMPANY -> "company";
            case DEAL -> "deal";
            case TICKET -> "ticket";
        };
    }
}
