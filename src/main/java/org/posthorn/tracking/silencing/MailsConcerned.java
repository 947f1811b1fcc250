package org.posthorn.tracking.silencing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.tracking.TrackingObjections;
import org.posthorn.tracking.silencing.DueSilencings.Due;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the mails that went to somebody; the newest come first, since they are the likeliest to be opened. */
@Component
class MailsConcerned {

    private static final String OF_CONTACT =
            "select distinct email_id from outgoing_recipient where account_id = ? and contact_id = ?";

    private static final String OF_ADDRESS = """
            select distinct email_id from outgoing_recipient
            where account_id = ? and (address = ? or address like ? escape '!')
            """;

    private static final String BEFORE =
            "select id from outgoing_email where account_id = ? and id < ? order by id desc limit ?";

    private final JdbcTemplate jdbc;
    private final TrackingObjections objections;
    private final TransactionTemplate reading;

    MailsConcerned(JdbcTemplate jdbc, TrackingObjections objections, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.objections = objections;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The mails to whom this is about, by any address that the person has now. */
    List<Long> of(Due due) {
        return AccountScope.callAs(due.account(), () -> reading.execute(status -> find(due)));
    }

    /** Some of the account's mails before this one. */
    List<Long> before(AccountId account, long email, int most) {
        return jdbc.queryForList(BEFORE, Long.class, account.value(), email, most);
    }

    private List<Long> find(Due due) {
        Set<Long> mails = new TreeSet<>();
        Set<ContactId> contacts = new HashSet<>();
        if (due.contact() != null) {
            contacts.add(due.contact());
        }
        if (due.pattern() != null) {
            mails.addAll(ofPattern(due.account(), due.pattern()));
            if (due.pattern().indexOf('@') > 0) {
                contacts.addAll(objections.contactsOf(due.account(), new EmailAddress(due.pattern())));
            }
        }
        contacts.forEach(contact -> mails.addAll(ofContact(due.account(), contact)));
        return new ArrayList<>(mails).reversed();
    }

    private Collection<Long> ofContact(AccountId account, ContactId contact) {
        Set<Long> mails = new TreeSet<>(jdbc.queryForList(OF_CONTACT, Long.class, account.value(), contact.value()));
        objections.addressesOf(account, contact).forEach(address -> mails.addAll(ofPattern(account, address.value())));
        return mails;
    }

    private List<Long> ofPattern(AccountId account, String pattern) {
        return jdbc.queryForList(OF_ADDRESS, Long.class, account.value(), pattern, like(pattern));
    }

    /** Tags tell one's own mail apart, not people: who is {@code ann@} is {@code ann+news@} as well. */
    static String like(String pattern) {
        int at = pattern.lastIndexOf('@');
        if (at > 0) {
            String bare = new EmailAddress(pattern).withoutTag().value();
            int end = bare.lastIndexOf('@');
            return escaped(bare.substring(0, end)) + "+%" + escaped(bare.substring(end));
        }
        return pattern.startsWith("*.") ? "%" + escaped(pattern.substring(1)) : "%@" + escaped(pattern);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
