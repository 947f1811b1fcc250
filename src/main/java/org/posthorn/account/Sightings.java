package org.posthorn.account;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of where users were seen, one row for each user and network. */
@Component
class Sightings {

    private final JdbcClient jdbc;

    Sightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done with each row. */
    interface Reader {

        void accept(UserId user, Network network, Instant at);
    }

    void write(AccountId account, UserId user, Network network, Instant at) {
        jdbc.sql("""
                        insert into recent_address (account_id, user_id, address, seen_at) values (?, ?, ?, ?)
                        on duplicate key update seen_at = values(seen_at)""")
                .param(account.value())
                .param(user.value())
                .param(network.bytes())
                .param(utc(at))
                .update();
    }

    void forgetBefore(AccountId account, Instant time) {
        jdbc.sql("delete from recent_address where account_id = ? and seen_at < ?")
                .param(account.value())
                .param(utc(time))
                .update();
    }

    void forEach(AccountId account, Reader reader) {
        jdbc.sql("select user_id, address, seen_at from recent_address where account_id = ?")
                .param(account.value())
                .query(row -> {
                    reader.accept(
                            new UserId(row.getLong("user_id")),
                            Network.of(row.getBytes("address")),
                            row.getObject("seen_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                });
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
