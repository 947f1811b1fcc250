package org.posthorn.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What happened to a mail of the current account. */
@Service
public class EngagementHistory {

    private static final String ENGAGEMENTS = """
            select g.*, r.address as recipient, t.url from engagement g
            left join outgoing_recipient r on r.id = g.recipient_id
            left join tracking_token t on t.token = g.token
            where g.account_id = :account and g.email_id = :email
            order by g.at desc, g.id desc limit 500
            """;

    private final OutgoingEmails emails;
    private final JdbcClient database;

    EngagementHistory(OutgoingEmails emails, JdbcClient database) {
        this.emails = emails;
        this.database = database;
    }

    /** The engagements of a mail, the newest first; none when the current account has no such mail. */
    public List<EngagementRow> of(OutgoingEmailId id) {
        return emails.findById(id.value())
                .map(email -> database.sql(ENGAGEMENTS)
                        .param("account", email.accountId().value())
                        .param("email", id.value())
                        .query(EngagementHistory::row)
                        .list())
                .orElse(List.of());
    }

    private static EngagementRow row(ResultSet result, int index) throws SQLException {
        @Nullable String recipient = result.getString("recipient");
        @Nullable String place = result.getString("place");
        @Nullable String url = result.getString("url");
        return new EngagementRow(
                result.getLong("id"),
                EngagementKind.valueOf(result.getString("kind")),
                result.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                recipient,
                Verdict.valueOf(result.getString("verdict")),
                result.getDouble("confidence"),
                result.getString("reasons").lines().toList(),
                result.getBoolean("counted"),
                result.getBoolean("inferred"),
                result.getString("client"),
                place,
                url);
    }
}
