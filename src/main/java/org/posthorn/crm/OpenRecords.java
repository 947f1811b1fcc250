package org.posthorn.crm;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a contact and the team have not yet done with. Asked for each mail, hence in plain SQL. */
@Repository
class OpenRecords {

    private static final String FIRST_OPEN = """
        select open_record.id from association
          join %s open_record on open_record.id = association.other_id and open_record.account_id = association.account_id
        where association.account_id = :account and association.record_type = 'CONTACT' and association.record_id in (:contacts)
          and association.other_type = :type and open_record.status = 'OPEN' and open_record.listed = true
        order by open_record.last_activity_at desc, open_record.id desc limit 3
        """;

    private static final String DEALS = FIRST_OPEN.formatted("deal");
    private static final String TICKETS = FIRST_OPEN.formatted("ticket");

    private final JdbcClient database;
    private final Records records;
    private final MergedContacts merged;

    OpenRecords(JdbcClient database, Records records, MergedContacts merged) {
        this.database = database;
        this.records = records;
        this.merged = merged;
    }

    /** The first three open deals, the most recently active first (G9). */
    List<Deal> deals(Contact contact) {
        return open(Deal.class, DEALS, contact);
    }

    /** The first three open tickets, the most recently active first. */
    List<Ticket> tickets(Contact contact) {
        return open(Ticket.class, TICKETS, contact);
    }

    private <R extends CrmRecord> List<R> open(Class<R> entity, String sql, Contact contact) {
        List<Long> found = database.sql(sql)
                .param("account", contact.accountId().value())
                .param("type", Records.typeOf(entity).name())
                .param(
                        "contacts",
                        merged.family(contact).stream().map(Contact::key).toList())
                .query(Long.class)
                .list();
        // A record that belongs to two merged contacts is found twice.
        return found.isEmpty()
                ? List.of()
                : records.byIds(entity, found).stream().distinct().toList();
    }
}
