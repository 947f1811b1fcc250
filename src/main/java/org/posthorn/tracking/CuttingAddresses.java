package org.posthorn.tracking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cuts addresses and user agents of hits to what a verdict is explained by (P9): of an address the first 24 bits, or 48 of
 * an IPv6 one; of a user agent the program that is shown with the hit anyway.
 */
@Component
class CuttingAddresses implements AgingData {

    private static final String DUE =
            "select count(*) from engagement where account_id = :account and traced = true and at < :before";

    private static final String SOME = """
        select id from engagement where account_id = :account and traced = true and at < :before
        order by at limit :limit
        """;

    private static final String CUT = """
        update engagement set
            address = case when length(address) = 16 then substring(address, 1, 6)
                else substring(address, 1, 3) end,
            user_agent = '', traced = false
        where account_id = :account and id in (:ids) and traced = true
        """;

    private final JdbcClient database;

    CuttingAddresses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Age age() {
        return Age.ADDRESSES;
    }

    @Override
    public DataKind kind() {
        return DataKind.HIT_ADDRESSES;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return about(DUE, account, before).query(Long.class).single();
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        List<Long> ids = about(SOME, account, before)
                .param("limit", limit)
                .query(Long.class)
                .list();
        return ids.isEmpty() ? 0 : cut(account, ids);
    }

    /** @return how many were whole */
    long cut(AccountId account, List<Long> ids) {
        return database.sql(CUT)
                .param("account", account.value())
                .param("ids", ids)
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, AccountId account, Instant before) {
        return database.sql(sql)
                .param("account", account.value())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }
}
