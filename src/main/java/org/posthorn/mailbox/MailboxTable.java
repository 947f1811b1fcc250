package org.posthorn.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of connected mailboxes. Plain JDBC that names the account: the worker reads mailboxes of all accounts. */
@Repository
class MailboxTable {

    private static final String ALL = """
        select id, account_id, user_id, provider, address, addresses, can_send, state, connected_at, synced_at, trouble
        from connected_mailbox where account_id = :account
        """;

    private static final String ADD = """
        insert into connected_mailbox (id, account_id, user_id, provider, address, addresses, can_send, state, connected_at,
          failures, next_sync_at)
        values (:id, :account, :user, :provider, :address, :addresses, :send, 'CONNECTED', :now, 0, :now)
        """;

    private static final String CONNECT_AGAIN = """
        update connected_mailbox set addresses = :addresses, can_send = :send, state = 'CONNECTED', connected_at = :now,
          trouble = null, failures = 0, next_sync_at = :now, woken_at = :now
        where id = :id and account_id = :account
        """;

    private static final String SET_STATE = """
        update connected_mailbox set state = :state, trouble = :trouble where id = :id and account_id = :account and state <> :state
        """;

    private static final String WAKE = """
        update connected_mailbox set woken_at = :now, next_sync_at = :now where id = :id and account_id = :account
        """;

    private final JdbcClient database;
    private final Clock clock;

    MailboxTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<ConnectedMailbox> find(AccountId account, long id) {
        return select(ALL + " and id = :id", account)
                .param("id", id)
                .query(MailboxTable::mailbox)
                .optional();
    }

    Optional<ConnectedMailbox> find(AccountId account, Provider provider, EmailAddress address) {
        return select(ALL + " and provider = :provider and address = :address", account)
                .param("provider", provider.name())
                .param("address", address.value())
                .query(MailboxTable::mailbox)
                .optional();
    }

    /** The user's, in the order they came. */
    List<ConnectedMailbox> of(AccountId account, UserId user) {
        return select(ALL + " and user_id = :user order by id", account)
                .param("user", user.value())
                .query(MailboxTable::mailbox)
                .list();
    }

    /** Those of all users of the account. */
    List<ConnectedMailbox> of(AccountId account) {
        return select(ALL + " order by id", account)
                .query(MailboxTable::mailbox)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody of the account was quicker */
    void add(ConnectedMailbox mailbox) {
        select(ADD, mailbox.account())
                .param("id", mailbox.id())
                .param("user", mailbox.user().value())
                .param("provider", mailbox.provider().name())
                .param("address", mailbox.address().value())
                .param("addresses", text(mailbox.addresses()))
                .param("send", mailbox.canSend())
                .param("now", now())
                .update();
    }

    void connectAgain(ConnectedMailbox mailbox, Set<EmailAddress> addresses, boolean canSend) {
        select(CONNECT_AGAIN, mailbox.account())
                .param("id", mailbox.id())
                .param("addresses", text(addresses))
                .param("send", canSend)
                .param("now", now())
                .update();
    }

    /** @return false when that was its state already */
    boolean end(ConnectedMailbox mailbox, MailboxState state, @Nullable Trouble trouble) {
        return select(SET_STATE, mailbox.account())
                        .param("id", mailbox.id())
                        .param("state", state.name())
                        .param("trouble", trouble == null ? null : trouble.name())
                        .update()
                == 1;
    }

    void remove(ConnectedMailbox mailbox) {
        select("delete from connected_mailbox where id = :id and account_id = :account", mailbox.account())
                .param("id", mailbox.id())
                .update();
    }

    /** It is read at the next opportunity. */
    void wake(AccountId account, long id) {
        select(WAKE, account).param("id", id).param("now", now()).update();
    }

    private JdbcClient.StatementSpec select(String sql, AccountId account) {
        return database.sql(sql).param("account", account.value());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String text(Set<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).collect(Collectors.joining("\n"));
    }

    private static ConnectedMailbox mailbox(ResultSet row, int index) throws SQLException {
        String trouble = row.getString("trouble");
        return new ConnectedMailbox(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("user_id")),
                Provider.valueOf(row.getString("provider")),
                new EmailAddress(row.getString("address")),
                Stream.of(row.getString("addresses").split("\n"))
                        .map(EmailAddress::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                row.getBoolean("can_send"),
                MailboxState.valueOf(row.getString("state")),
                instant(row, "connected_at").orElseThrow(),
                instant(row, "synced_at").orElse(null),
                trouble == null ? null : Trouble.valueOf(trouble));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
