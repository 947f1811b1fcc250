package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.account.TrackedLately;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts an account's tracked mails, by the time at which they were prepared. */
@Component
class CountingTracked implements TrackedLately {

    private static final String COUNT = """
        select count(*) from (
            select id from outgoing_email
            where account_id = :account and id >= :first and sent_at is not null and (track_opens or track_clicks)
            limit :most) tracked\
        """;

    private final JdbcClient jdbc;

    CountingTracked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int trackedSince(AccountId account, Instant since, int most) {
        return jdbc.sql(COUNT)
                .param("account", account.value())
                .param("first", TimeOrderedId.firstAt(since))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
