package org.posthorn.tracking;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.privacy.spi.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which outgoing e-mails a person is a recipient, and who else is. */
@Component
class RecipientRows {

    private static final String MAILS = """
        select distinct email_id from outgoing_recipient
        where account_id = :account and email_id > :after and (address in (:addresses) or contact_id in (:contacts))
        order by email_id limit :limit
        """;

    private static final String RECIPIENTS = """
        select id, email_id, address, name, contact_id from outgoing_recipient
        where account_id = :account and email_id in (:mails) order by email_id, id
        """;

    private final JdbcClient database;

    RecipientRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An outgoing e-mail that a person got.
     *
     * @param places the person's own rows among the recipients
     * @param others everybody else's mailboxes
     */
    record Place(long mail, List<Long> places, List<Mailbox> others) {

        boolean alone() {
            return others.isEmpty();
        }

        String otherLine() {
            return others.stream().map(Mailbox::toString).collect(joining(", "));
        }
    }

    /** The next mails of the person behind that one, in the order of their ids. */
    List<Place> next(Person person, long after, int limit) {
        List<Long> mails = database.sql(MAILS)
                .param("account", person.account().value())
                .param("after", after)
                .param("addresses", person.addressTexts())
                .param("contacts", person.contactKeys())
                .param("limit", limit)
                .query(Long.class)
                .list();
        return mails.isEmpty() ? List.of() : places(person, mails);
    }

    private List<Place> places(Person person, Collection<Long> mails) {
        Map<Long, Place> found = new LinkedHashMap<>();
        mails.forEach(mail -> found.put(mail, new Place(mail, new ArrayList<>(), new ArrayList<>())));
        database.sql(RECIPIENTS)
                .param("account", person.account().value())
                .param("mails", mails)
                .query(row -> {
                    Place place = found.get(row.getLong("email_id"));
                    EmailAddress address = new EmailAddress(row.getString("address"));
                    if (place != null && isOf(person, address, row.getLong("contact_id"))) {
                        place.places().add(row.getLong("id"));
                    } else if (place != null) {
                        place.others().add(new Mailbox(row.getString("name"), address));
                    }
                });
        return List.copyOf(found.values());
    }

    private static boolean isOf(Person person, EmailAddress address, long contact) {
        return person.addresses().contains(address) || (person.contactKeys().contains(contact) && contact != 0);
    }
}
