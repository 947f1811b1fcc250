package org.posthorn.tracking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * A user's own mails, the latest activity first, by key: as quick at the end of a long list as at its start. Nobody
 * finds another user's mails in a list, whatever the role; one at a time, those that are shared (P11). Cancelled ones are in
 * no list.
 */
@Service
public class SearchingEmails {

    private static final String COLUMNS = """
        select e.id, e.user_id, e.from_address, e.subject, e.state, e.track_opens, e.track_clicks, e.logged, e.anonymous,
               e.shared, e.prepared_at, e.sent_at, e.opens, e.clicks, e.last_open_at, e.last_click_at, e.last_engagement_at,
               e.last_activity_at
        """;

    // The keys are found first and joined back: else MariaDB walks a long list from its newest mail on.
    private static final String PAGE = COLUMNS + """
        from (select o.id from outgoing_email o where %s
              order by o.user_id desc, o.last_activity_at desc, o.id desc limit :limit) k
        join outgoing_email e on e.id = k.id
        where e.account_id = :account
        order by e.last_activity_at desc, e.id desc
        """;

    private static final String BY_ID = COLUMNS + """
        from outgoing_email e
        where e.account_id = :account and e.user_id = :user and e.cancelled_at is null and e.id in (:ids)
        """;

    private static final String SHOWN = COLUMNS + """
        from outgoing_email e
        where e.account_id = :account and e.cancelled_at is null and e.id in (:ids)
          and (e.user_id = :user or e.sent_at is not null and (e.shared = true or :everybody = true))
        """;

    /** Who got a hidden copy is for the sender only. */
    private static final String RECIPIENTS = """
        select r.email_id, r.kind, r.name, r.address, r.contact_id from outgoing_recipient r
        join outgoing_email e on e.id = r.email_id
        where r.account_id = :account and r.email_id in (:ids) and (r.kind <> 'BCC' or e.user_id = :user)
        order by r.email_id, r.id
        """;

    private static final String MAILBOXES = """
        select distinct from_address from (
            select from_address, user_id, last_activity_at from outgoing_email
            where account_id = :account and user_id = :user
            order by user_id desc, last_activity_at desc limit 1000) latest
        order by from_address
        """;

    private static final String CORRESPONDENTS = """
        select distinct r.address from (
            select id, user_id, last_activity_at from outgoing_email
            where account_id = :account and user_id = :user
            order by user_id desc, last_activity_at desc limit 1000) latest
        join outgoing_recipient r on r.email_id = latest.id
        where r.account_id = :account
          and (lower(r.address) like :text escape '!' or lower(r.name) like :text escape '!')
        order by r.address limit 100
        """;

    private final JdbcClient database;
    private final SharingTracking sharing;

    SearchingEmails(JdbcClient database, SharingTracking sharing) {
        this.database = database;
        this.sharing = sharing;
    }

    /**
     * At most {@code limit} mails.
     *
     * @param after where to go on, or null to begin with the latest
     */
    public EmailPage page(AccountId account, UserId user, EmailFilter filter, @Nullable EmailCursor after, int limit) {
        EmailCriteria criteria = new EmailCriteria(account, user, filter, after);
        List<EmailRow> rows = database.sql(PAGE.formatted(criteria.sql()))
                .params(criteria.values())
                .param("limit", limit + 1)
                .query(SearchingEmails::row)
                .list();
        boolean more = rows.size() > limit;
        List<EmailRow> shown = more ? rows.subList(0, limit) : rows;
        return new EmailPage(withRecipients(account, user, shown), more ? EmailCursor.behind(shown.getLast()) : null);
    }

    /** One mail, or empty when the user has none with this id. */
    public Optional<EmailRow> find(AccountId account, UserId user, OutgoingEmailId id) {
        return byIds(account, user, List.of(id)).stream().findFirst();
    }

    /** Those of the mails that are the user's own, in no order. */
    public List<EmailRow> byIds(AccountId account, UserId user, Collection<OutgoingEmailId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<EmailRow> rows = database.sql(BY_ID)
                .param("account", account.value())
                .param("user", user.value())
                .param("ids", ids.stream().map(OutgoingEmailId::value).toList())
                .query(SearchingEmails::row)
                .list();
        return withRecipients(account, user, rows);
    }

    /** One mail of the user's own or that is shared with him (P11), or empty. */
    public Optional<EmailRow> findShown(AccountId account, UserId user, OutgoingEmailId id) {
        return shownByIds(account, user, List.of(id)).stream().findFirst();
    }

    /** Those of the mails that are the user's own or shared with him (P11), in no order. */
    public List<EmailRow> shownByIds(AccountId account, UserId user, Collection<OutgoingEmailId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<EmailRow> rows = database.sql(SHOWN)
                .param("account", account.value())
                .param("user", user.value())
                .param("everybody", sharing.byAccount(account))
                .param("ids", ids.stream().map(OutgoingEmailId::value).toList())
                .query(SearchingEmails::row)
                .list();
        return withRecipients(account, user, rows);
    }

    /** The addresses that the user sent the latest thousand mails from. */
    public List<String> mailboxes(AccountId account, UserId user) {
        return database.sql(MAILBOXES)
                .param("account", account.value())
                .param("user", user.value())
                .query(String.class)
                .list();
    }

    /** At most a hundred addresses that the user wrote to lately, with that text in the address or the name. */
    public List<String> correspondents(AccountId account, UserId user, String text) {
        return database.sql(CORRESPONDENTS)
                .param("account", account.value())
                .param("user", user.value())
                .param("text", EmailCriteria.contains(text))
                .query(String.class)
                .list();
    }

    private List<EmailRow> withRecipients(AccountId account, UserId user, List<EmailRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EmailRecipient>> recipients = database
                .sql(RECIPIENTS)
                .param("account", account.value())
                .param("user", user.value())
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .query((result, index) -> Map.entry(result.getLong("email_id"), recipient(result)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return rows.stream()
                .map(row -> row.to(recipients.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private static EmailRecipient recipient(ResultSet result) throws SQLException {
        long contact = result.getLong("contact_id");
        return new EmailRecipient(
                Draft.RecipientKind.valueOf(result.getString("kind")),
                result.getString("name"),
                result.getString("address"),
                contact == 0 ? null : new ContactId(contact));
    }

    private static EmailRow row(ResultSet result, int index) throws SQLException {
        return new EmailRow(
                new OutgoingEmailId(result.getLong("id")),
                new UserId(result.getLong("user_id")),
                result.getString("from_address"),
                result.getString("subject"),
                List.of(),
                EmailState.valueOf(result.getString("state")),
                result.getBoolean("track_opens"),
                result.getBoolean("track_clicks"),
                result.getBoolean("logged"),
                result.getBoolean("anonymous"),
                result.getBoolean("shared"),
                result.getObject("prepared_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                time(result, "sent_at"),
                result.getInt("opens"),
                result.getInt("clicks"),
                time(result, "last_open_at"),
                time(result, "last_click_at"),
                time(result, "last_engagement_at"),
                result.getObject("last_activity_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable Instant time(ResultSet result, String column) throws SQLException {
        LocalDateTime time = result.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
