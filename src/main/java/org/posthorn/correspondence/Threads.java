package org.posthorn.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which thread a mail is in: the one of whatever its References and In-Reply-To name, logged or not, as JWZ's algorithm finds it
 * (G12). The subject says nothing. In whatever order mails come, the same ones end up together.
 */
@Component
class Threads {

    /** Of a longer list only the start and the end matter: the root and the nearest ancestors. */
    private static final int MOST_REFERENCES = 100;

    private static final String CLAIM = """
            insert into message_reference (account_id, message_hash, thread_id) values (?, ?, ?)
            on duplicate key update thread_id = thread_id
            """;

    private static final String CLAIMED = """
            select thread_id from message_reference
            where account_id = :account and message_hash in (:hashes) for update
            """;

    private static final String JOIN_REFERENCES =
            "update message_reference set thread_id = :thread where account_id = :account and thread_id in (:others)";

    private static final String JOIN_MAILS =
            "update logged_email set thread_id = :thread where account_id = :account and thread_id in (:others)";

    private final JdbcTemplate jdbc;
    private final JdbcClient database;

    Threads(JdbcTemplate jdbc, JdbcClient database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** The mail's thread; threads that it links become one. Another mail of the same thread waits for this transaction. */
    long join(AccountId account, ParsedMail mail) {
        Set<NaturalKey> named = named(mail);
        long fresh = TimeOrderedId.next();
        // In one order for all, so that two mails of a thread wait for each other instead of blocking each other.
        jdbc.batchUpdate(CLAIM, named, 200, (statement, key) -> {
            statement.setLong(1, account.value());
            statement.setBytes(2, key.bytes());
            statement.setLong(3, fresh);
        });
        SortedSet<Long> threads = new TreeSet<>(database.sql(CLAIMED)
                .param("account", account.value())
                .param("hashes", named.stream().map(NaturalKey::bytes).toList())
                .query(Long.class)
                .list());
        long oldest = threads.removeFirst();
        if (!threads.isEmpty()) {
            unite(account, oldest, threads);
        }
        return oldest;
    }

    private void unite(AccountId account, long thread, Collection<Long> others) {
        List.of(JOIN_REFERENCES, JOIN_MAILS)
                .forEach(sql -> database.sql(sql)
                        .param("thread", thread)
                        .param("account", account.value())
                        .param("others", others)
                        .update());
    }

    private static Set<NaturalKey> named(ParsedMail mail) {
        List<MessageId> references = mail.references();
        int size = references.size();
        Set<NaturalKey> named = new TreeSet<>();
        named.add(NaturalKey.of(mail));
        references.stream().limit(1).map(NaturalKey::of).forEach(named::add);
        references.stream()
                .skip(Math.max(0, size - MOST_REFERENCES))
                .map(NaturalKey::of)
                .forEach(named::add);
        if (mail.inReplyTo() != null) {
            named.add(NaturalKey.of(mail.inReplyTo()));
        }
        return named;
    }
}
