package org.posthorn.tracking;

import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts anew what outgoing e-mails got after engagements were taken away, and tells of it. */
@Component
class RecountingEmails {

    /** Asks the engagements for each column, since MySQL lets later assignments see earlier ones and H2 does not. */
    private static final String RECOUNT = """
        update outgoing_email set
            state = case
                when exists (select 1 from engagement g where g.email_id = outgoing_email.id and g.counted = true
                    and g.kind = 'REPLY') then 'REPLIED'
                when exists (select 1 from engagement g where g.email_id = outgoing_email.id and g.counted = true
                    and g.kind = 'CLICK') then 'CLICKED'
                when exists (select 1 from engagement g where g.email_id = outgoing_email.id and g.counted = true
                    and g.kind = 'OPEN') then 'OPENED'
                when sent_at is null then 'PREPARED'
                else 'SENT' end,
            opens = (select count(*) from engagement g where g.email_id = outgoing_email.id and g.counted = true
                and g.kind = 'OPEN'),
            clicks = (select count(*) from engagement g where g.email_id = outgoing_email.id and g.counted = true
                and g.kind = 'CLICK'),
            first_open_at = (select min(g.at) from engagement g where g.email_id = outgoing_email.id
                and g.counted = true and g.kind = 'OPEN'),
            last_open_at = (select max(g.at) from engagement g where g.email_id = outgoing_email.id
                and g.counted = true and g.kind = 'OPEN'),
            last_click_at = (select max(g.at) from engagement g where g.email_id = outgoing_email.id
                and g.counted = true and g.kind = 'CLICK'),
            last_engagement_at = (select max(g.at) from engagement g where g.email_id = outgoing_email.id
                and g.counted = true),
            last_activity_at = coalesce((select max(g.at) from engagement g where g.email_id = outgoing_email.id
                and g.counted = true), sent_at, prepared_at)
        where account_id = :account and id in (:emails)
        """;

    private static final String COUNTED =
            "select id, user_id, opens, clicks from outgoing_email where account_id = :account and id in (:emails)";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    RecountingEmails(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    void recount(AccountId account, Collection<Long> emails) {
        if (emails.isEmpty()) {
            return;
        }
        database.sql(RECOUNT)
                .param("account", account.value())
                .param("emails", emails)
                .update();
        revised(account, emails).forEach(events::publishEvent);
    }

    private List<EngagementRevised> revised(AccountId account, Collection<Long> emails) {
        return database.sql(COUNTED)
                .param("account", account.value())
                .param("emails", emails)
                .query((row, index) -> new EngagementRevised(
                        account,
                        new UserId(row.getLong("user_id")),
                        new OutgoingEmailId(row.getLong("id")),
                        row.getInt("opens"),
                        row.getInt("clicks")))
                .list();
    }
}
