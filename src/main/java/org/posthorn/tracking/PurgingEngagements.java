package org.posthorn.tracking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens and clicks that are older than the account keeps them (P9); what their mails count goes with them. */
@Component
class PurgingEngagements implements AgingData {

    private static final String OLD = """
        from engagement
        where account_id = :account and traced in (true, false) and at < :before and kind in ('OPEN', 'CLICK')
        """;

    private final JdbcClient database;
    private final RecountingEmails recounting;

    PurgingEngagements(JdbcClient database, RecountingEmails recounting) {
        this.database = database;
        this.recounting = recounting;
    }

    @Override
    public Age age() {
        return Age.ENGAGEMENTS;
    }

    @Override
    public DataKind kind() {
        return DataKind.ENGAGEMENTS;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return about("select count(*) " + OLD, account, before)
                .query(Long.class)
                .single();
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        Map<Long, Long> mailOf = new TreeMap<>();
        about("select id, email_id " + OLD + " order by at limit :limit", account, before)
                .param("limit", limit)
                .query(row -> {
                    mailOf.put(row.getLong("id"), row.getLong("email_id"));
                });
        return mailOf.isEmpty() ? 0 : remove(account, List.copyOf(mailOf.keySet()), new TreeSet<>(mailOf.values()));
    }

    private long remove(AccountId account, List<Long> ids, Set<Long> mails) {
        int gone = database.sql("delete from engagement where account_id = :account and id in (:ids)")
                .param("account", account.value())
                .param("ids", ids)
                .update();
        recounting.recount(account, mails);
        return gone;
    }

    private JdbcClient.StatementSpec about(String sql, AccountId account, Instant before) {
        return database.sql(sql)
                .param("account", account.value())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }
}
