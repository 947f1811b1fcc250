package org.posthorn.account;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that users want no notices about (F6). What becomes of them still shows in the feed. */
@Service
@Transactional
public class MutedEmails {

    /** A list of muted mails has no more than this. */
    static final int MOST = 1_000;

    private static final String LIST = """
        select email_id from muted_email
        where account_id = :account and user_id = :user order by muted_at desc, email_id desc limit 1000
        """;

    private static final String HAS = """
        select count(*) from muted_email where account_id = :account and user_id = :user and email_id = :email
        """;

    private static final String ADD = """
        insert into muted_email (user_id, email_id, account_id, muted_at) values (:user, :email, :account, :now)
        """;

    private static final String REMOVE = """
        delete from muted_email where account_id = :account and user_id = :user and email_id = :email
        """;

    private static final String CLEAR = "delete from muted_email where account_id = :account and user_id = :user";

    private final JdbcClient database;
    private final Clock clock;

    MutedEmails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The user's muted mails, the latest first. */
    @Transactional(readOnly = true)
    public List<OutgoingEmailId> of(AccountId account, UserId user) {
        return about(LIST, account, user).query(Long.class).list().stream()
                .map(OutgoingEmailId::new)
                .toList();
    }

    /** Whether the user muted that mail. */
    @Transactional(readOnly = true)
    public boolean has(AccountId account, UserId user, OutgoingEmailId email) {
        return about(HAS, account, user)
                        .param("email", email.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Mutes a mail; one that is muted stays so. */
    public void add(AccountId account, UserId user, OutgoingEmailId email) {
        try {
            about(ADD, account, user)
                    .param("email", email.value())
                    .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            // It is muted already, which is what was asked for.
        }
    }

    /** Lets a mail be heard again. */
    public void remove(AccountId account, UserId user, OutgoingEmailId email) {
        about(REMOVE, account, user).param("email", email.value()).update();
    }

    /**
     * Makes these the muted ones.
     *
     * @throws InvalidInput when they are too many
     */
    public void replace(AccountId account, UserId user, Collection<OutgoingEmailId> emails) {
        if (emails.size() > MOST) {
            throw new InvalidInput("muted", "Must have at most " + MOST + " mails.");
        }
        about(CLEAR, account, user).update();
        emails.stream().distinct().forEach(email -> add(account, user, email));
    }

    private JdbcClient.StatementSpec about(String sql, AccountId account, UserId user) {
        return database.sql(sql).param("account", account.value()).param("user", user.value());
    }
}
