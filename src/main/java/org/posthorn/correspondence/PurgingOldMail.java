package org.posthorn.correspondence;

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

/** Logged mail that is here longer than the account keeps it (P9). */
@Component
class PurgingOldMail implements AgingData {

    private static final String OLD = "from logged_email where account_id = :account and received_at < :before";

    private final JdbcClient database;
    private final ForgettingMail forgetting;

    PurgingOldMail(JdbcClient database, ForgettingMail forgetting) {
        this.database = database;
        this.forgetting = forgetting;
    }

    @Override
    public Age age() {
        return Age.LOGGED_MAILS;
    }

    @Override
    public DataKind kind() {
        return DataKind.LOGGED_MAILS;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return about("select count(*) " + OLD, account, before)
                .query(Long.class)
                .single();
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        List<Long> ids = about("select id " + OLD + " order by received_at limit :limit", account, before)
                .param("limit", limit)
                .query(Long.class)
                .list();
        return forgetting.forget(account, ids);
    }

    private JdbcClient.StatementSpec about(String sql, AccountId account, Instant before) {
        return database.sql(sql)
                .param("account", account.value())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }
}
