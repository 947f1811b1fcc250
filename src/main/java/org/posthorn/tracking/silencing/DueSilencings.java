package org.posthorn.tracking.silencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What happened that may silence somebody; kept with what happened, in one transaction, until it was looked into. */
@Component
class DueSilencings {

    private static final String INSERT =
            "insert into silencing_due (id, account_id, contact_id, pattern) values (?, ?, ?, ?)";

    private static final String OLDEST =
            "select id, account_id, contact_id, pattern from silencing_due order by id limit 100";

    private static final String DELETE = "delete from silencing_due where id = ? and account_id = ?";

    private final JdbcTemplate jdbc;

    DueSilencings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whom to look at.
     *
     * @param contact a person, or null
     * @param pattern whose address fits: an address, a domain, or {@code *.} with a domain; null for nobody else
     */
    record Due(
            long id,
            AccountId account,
            @Nullable ContactId contact,
            @Nullable String pattern) {

        /** Whether anybody in the account may be concerned. */
        boolean everybody() {
            return contact == null && pattern == null;
        }
    }

    /** Both null: everybody. */
    void add(AccountId account, @Nullable ContactId contact, @Nullable String pattern) {
        jdbc.update(INSERT, TimeOrderedId.next(), account.value(), contact == null ? null : contact.value(), pattern);
    }

    List<Due> oldest() {
        return jdbc.query(OLDEST, (row, index) -> {
            Long contact = row.getObject("contact_id", Long.class);
            return new Due(
                    row.getLong("id"),
                    new AccountId(row.getLong("account_id")),
                    contact == null ? null : new ContactId(contact),
                    row.getString("pattern"));
        });
    }

    void done(Due due) {
        jdbc.update(DELETE, due.id(), due.account().value());
    }
}
