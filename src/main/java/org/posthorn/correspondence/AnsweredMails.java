package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the logged mail that a mail answers, by In-Reply-To and References, never by the subject (G12). */
@Component
class AnsweredMails {

    /** The nearest ancestors are enough. */
    private static final int NEAREST = 20;

    private static final String FIND = """
        select id, natural_key, owner_id, visibility, outgoing_email_id,
          case when visibility <> 'OWNER' or owner_id = :user then 0 else 1 end as hidden
        from logged_email
        where account_id = :account and natural_key in (:keys) and deleted_at is null
        """;

    private final JdbcClient database;
    private final LoggedEmailTable table;

    AnsweredMails(JdbcClient database, LoggedEmailTable table) {
        this.database = database;
        this.table = table;
    }

    /** The nearest ancestor that is logged, as this user may know it, or empty. */
    Optional<Answered> of(AccountId account, ParsedMail mail, UserId reader) {
        List<NaturalKey> ancestors = ancestors(mail, reader);
        if (ancestors.isEmpty()) {
            return Optional.empty();
        }
        Map<NaturalKey, Answered> found = new HashMap<>();
        database.sql(FIND)
                .param("account", account.value())
                .param("user", reader.value())
                .param("keys", ancestors.stream().map(NaturalKey::bytes).toList())
                .query((row, index) -> Map.entry(NaturalKey.of(row.getBytes("natural_key")), answered(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return ancestors.stream()
                .filter(found::containsKey)
                .map(found::get)
                .findFirst()
                .map(nearest -> nearest.hidden() ? nearest : nearest.on(table.records(account, nearest.id())));
    }

    /** The nearest first, and of each the user's own copy before the others'. */
    private static List<NaturalKey> ancestors(ParsedMail mail, UserId reader) {
        List<MessageId> ids = new ArrayList<>(mail.references().reversed());
        if (mail.inReplyTo() != null) {
            ids.addFirst(mail.inReplyTo());
        }
        return ids.stream()
                .limit(NEAREST)
                .map(NaturalKey::of)
                .distinct()
                .flatMap(key -> Stream.of(key.ownOf(reader), key))
                .toList();
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong("id"),
                new UserId(row.getLong("owner_id")),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("hidden"),
                outgoing(row.getLong("outgoing_email_id")),
                Set.of());
    }

    private static @Nullable OutgoingEmailId outgoing(long id) {
        return id == 0 ? null : new OutgoingEmailId(id);
    }
}
