package org.posthorn.mailroom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The secrets in the users' addresses. Plain JDBC that names the account: mail comes in for users of any account, and
 * two first askings at the same time must end with one secret.
 */
@Repository
class BccSecrets {

    private static final String ADD = """
            insert into bcc_address (user_id, account_id, secret, created_at)
            values (:user, :account, :secret, :now) on duplicate key update
            """;

    private static final String KEEP = ADD + " user_id = values(user_id)";

    private static final String REPLACE = ADD + " secret = values(secret), created_at = values(created_at)";

    private final JdbcClient database;

    BccSecrets(JdbcClient database) {
        this.database = database;
    }

    Optional<String> find(Owner owner) {
        return database.sql("select secret from bcc_address where account_id = :account and user_id = :user")
                .param("account", owner.account().value())
                .param("user", owner.user().value())
                .query(String.class)
                .optional();
    }

    void addUnlessThere(Owner owner, String secret, Instant now) {
        write(KEEP, owner, secret, now);
    }

    void replace(Owner owner, String secret, Instant now) {
        write(REPLACE, owner, secret, now);
    }

    private void write(String sql, Owner owner, String secret, Instant now) {
        database.sql(sql)
                .param("account", owner.account().value())
                .param("user", owner.user().value())
                .param("secret", secret)
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** Whose secret that is, in whatever account: the secret is all that a mail brings. */
    Optional<Owner> owner(String secret) {
        return database.sql("select account_id, user_id from bcc_address where secret = :secret")
                .param("secret", secret)
                .query((row, index) ->
                        new Owner(new AccountId(row.getLong("account_id")), new UserId(row.getLong("user_id"))))
                .optional();
    }
}
