package org.posthorn.activity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.tracking.EmailsErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bell told of opens and clicks goes with them, by age (P9) or by erasure (P8). */
@Component
class AgingNotices implements AgingData {

    private static final String OLD = "from notification where account_id = :account and at < :before";

    private static final String REMOVE = "delete from notification where account_id = :account and id in (:ids)";

    private static final String OF_MAILS =
            "delete from notification where account_id = :account and email_id in (:ids)";

    private final JdbcClient database;

    AgingNotices(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Age age() {
        return Age.ENGAGEMENTS;
    }

    @Override
    public DataKind kind() {
        return DataKind.NOTICES;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return about("select count(*) " + OLD, account, before)
                .query(Long.class)
                .single();
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        return remove(
                REMOVE,
                account,
                about("select id " + OLD + " order by at limit :limit", account, before)
                        .param("limit", limit)
                        .query(Long.class)
                        .list());
    }

    @EventListener
    void on(EmailsErased erased) {
        remove(
                OF_MAILS,
                erased.account(),
                erased.emails().stream().map(OutgoingEmailId::value).toList());
    }

    private long remove(String sql, AccountId account, List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : database.sql(sql)
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
