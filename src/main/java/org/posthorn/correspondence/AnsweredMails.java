package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        select id, natural_key, owner_id, visibility, outgoing_email_id from logged_email
        where account_id = :account and natural_key in (:keys) and deleted_at is null
        """;

    private final JdbcClient database;
    private final LoggedEmailTable table;

    AnsweredMails(JdbcClient database, LoggedEmailTable table) {
        this.database = database;
        this.table = table;
    }

    /** The nearest ancestor that is logged, or empty. */
    Optional<Answered> of(AccountId account, ParsedMail mail) {
        List<NaturalKey> ancestors = ancestors(mail);
        if (ancestors.isEmpty()) {
            return Optional.empty();
        }
        Map<NaturalKey, Answered> found = new HashMap<>();
        database.sql(FIND)
                .param("account", account.value())
                .param("keys", ancestors.stream().map(NaturalKey::bytes).toList())
                .query((row, index) -> Map.entry(NaturalKey.of(row.getBytes("natural_key")), answered(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return ancestors.stream()
                .filter(found::containsKey)
                .map(found::get)
                .findFirst()
                .map(nearest -> nearest.on(table.records(account, nearest.id())));
    }

    /** The nearest first. */
    private static List<NaturalKey> ancestors(ParsedMail mail) {
        List<MessageId> ids = new ArrayList<>(mail.references().reversed());
        if (mail.inReplyTo() != null) {
            ids.addFirst(mail.inReplyTo());
        }
        return ids.stream().limit(NEAREST).map(NaturalKey::of).distinct().toList();
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong("id"),
                new UserId(row.getLong("owner_id")),
                Visibility.valueOf(row.getString("visibility")),
                outgoing(row.getLong("outgoing_email_id")),
                Set.of());
    }

    private static @Nullable OutgoingEmailId outgoing(long id) {
        return id == 0 ? null : new OutgoingEmailId(id);
    }
}
