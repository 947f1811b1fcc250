package org.posthorn.correspondence;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.account.User;
import org.posthorn.crm.Contact;
import org.posthorn.crm.Contacts;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.Filing.Held;
import org.posthorn.mailroom.Filing.Logged;
import org.posthorn.mailroom.FilingMail;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files a user's mail as the mailroom does, and looks at what is in the database. */
public final class Desk {

    private final ApplicationContext context;
    private final User user;

    public Desk(ApplicationContext context, User user) {
        this.context = context;
        this.user = user;
    }

    /** What became of the letter. */
    public Filing file(Letter letter) {
        return inTransaction(() -> context.getBean(FilingMail.class).file(letter.received()));
    }

    /** The id of the letter, which must be logged. */
    public long log(Letter letter) {
        Filing filing = file(letter);
        if (filing instanceof Logged logged) {
            return logged.loggedEmail();
        }
        throw new AssertionError("Not logged: " + filing);
    }

    /** Why the letter was held back, which it must be. */
    public Held hold(Letter letter) {
        Filing filing = file(letter);
        if (filing instanceof Held held) {
            return held;
        }
        throw new AssertionError("Not held back: " + filing);
    }

    /** A contact that nobody owns. */
    public RecordRef contact(String address) {
        return inTransaction(() -> {
            Contact contact = context.getBean(Contacts.class)
                    .save(new Contact(user.accountId(), new EmailAddress(address), "", "", null, false, Letter.NOON));
            return new RecordRef(RecordType.CONTACT, contact.id().value());
        });
    }

    /** The contact that the current account has for an address. */
    public Contact contactOf(String address) {
        return inTransaction(
                () -> context.getBean(Contacts.class).findByEmail(address).orElseThrow());
    }

    public boolean knows(String address) {
        return inTransaction(
                () -> context.getBean(Contacts.class).findByEmail(address).isPresent());
    }

    /** The records that the mail is on. */
    public List<RecordRef> recordsOf(long email) {
        return database()
                .sql("select record_type, record_id from logged_email_record where email_id = ?")
                .param(email)
                .query((row, index) -> new RecordRef(RecordType.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** The records on whose timeline the mail stands. */
    public List<RecordRef> timelinesWith(long email) {
        return database()
                .sql("select record_type, record_id from timeline_entry where subject_id = ? and kind = 'EMAIL'")
                .param(email)
                .query((row, index) -> new RecordRef(RecordType.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    public long threadOf(long email) {
        return (Long) column(email, "thread_id");
    }

    public Object column(long email, String name) {
        return Objects.requireNonNull(columnOrNull(email, name));
    }

    public @Nullable Object columnOrNull(long email, String name) {
        return database()
                .sql("select " + name + " from logged_email where id = ?")
                .param(email)
                .query()
                .singleRow()
                .get(name);
    }

    /** Does it bound to the user's account. */
    public <T> T inTransaction(Supplier<T> work) {
        return AccountScope.callAs(
                user.accountId(),
                () -> context.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }
}
