package org.posthorn.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.OwnAddresses;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.privacy.spi.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The logged mails that a person took part in, deleted ones among them. Nobody else asks for mail by address, so there is no index: it walks the
 * account's mails by key.
 */
@Component
class MailsOfPerson {

    private static final List<String> COLUMNS = List.of("from_boxes", "to_boxes", "cc_boxes", "bcc_boxes");

    private final JdbcClient database;
    private final OwnAddresses own;

    MailsOfPerson(JdbcClient database, OwnAddresses own) {
        this.database = database;
        this.own = own;
    }

    /**
     * A mail with the person in it.
     *
     * @param alone whether nobody else from outside takes part
     * @param withheld an attachment was left out because it is not allowed; the raw mail has it
     */
    record Found(
            long id,
            long owner,
            String visibility,
            String direction,
            @Nullable String subject,
            List<Mailbox> from,
            List<Mailbox> to,
            Instant sentAt,
            String rawBlob,
            boolean deleted,
            boolean alone,
            boolean withheld) {}

    /** The next ones behind that mail, in the order of their ids. */
    List<Found> next(Person person, long after, int limit) {
        if (person.addresses().isEmpty()) {
            return List.of();
        }
        List<String> patterns =
                person.addressTexts().stream().map(MailsOfPerson::pattern).toList();
        StatementSpec query = database.sql(sql(patterns.size()))
                .param("account", person.account().value())
                .param("after", after)
                .param("limit", limit);
        for (int i = 0; i < patterns.size(); i++) {
            query = query.param("p" + i, patterns.get(i));
        }
        return query.query((row, index) -> found(person, row)).list();
    }

    private static String sql(int addresses) {
        String named = COLUMNS.stream()
                .flatMap(column ->
                        IntStream.range(0, addresses).mapToObj(i -> "m." + column + " like :p" + i + " escape '!'"))
                .collect(Collectors.joining(" or "));
        return """
            select m.id, m.owner_id, m.visibility, m.direction, m.subject, m.from_boxes, m.to_boxes, m.cc_boxes, m.bcc_boxes,
                m.sent_at, m.raw_blob, m.deleted_at, (select count(*) from logged_attachment a
                    where a.account_id = :account and a.email_id = m.id and a.left_out = 'NOT_ALLOWED') as withheld
            from logged_email m where m.account_id = :account and m.id > :after and (%s) order by m.id limit :limit
            """.formatted(named);
    }

    /** The address as it stands in a column, which holds JSON, with quotes around it. */
    private static String pattern(String address) {
        String json = MailboxColumn.write(List.of(new Mailbox("", new EmailAddress(address))));
        String text = json.substring(json.indexOf("\"address\":") + "\"address\":".length(), json.lastIndexOf('}'));
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private Found found(Person person, ResultSet row) throws SQLException {
        List<Mailbox> from = MailboxColumn.read(row.getString("from_boxes"));
        List<Mailbox> to = MailboxColumn.read(row.getString("to_boxes"));
        List<Mailbox> cc = MailboxColumn.read(row.getString("cc_boxes"));
        List<Mailbox> bcc = MailboxColumn.read(row.getString("bcc_boxes"));
        return new Found(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getString("visibility"),
                row.getString("direction"),
                row.getString("subject"),
                from,
                to,
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("raw_blob"),
                row.getObject("deleted_at") != null,
                alone(person, Stream.of(from, to, cc, bcc).flatMap(List::stream)),
                row.getInt("withheld") > 0);
    }

    private boolean alone(Person person, Stream<Mailbox> boxes) {
        Set<EmailAddress> others = new HashSet<>(
                boxes.filter(Parties::isSomebody).map(Mailbox::address).toList());
        others.removeAll(person.addresses());
        others.removeAll(own.among(others).keySet());
        return others.isEmpty();
    }
}
