package org.posthorn.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ledger's rows. The only statement that changes one takes its personal part away. */
@Component
class ConsentTable {

    private static final String LOCK_END = """
        insert into consent_chain (account_id, entries, hash) values (?, 0, ?)
        on duplicate key update account_id = account_id
        """;

    private static final String END = "select entries, hash from consent_chain where account_id = ? for update";

    private static final String READ_END = "select entries, hash from consent_chain where account_id = ?";

    private static final String MOVE_END = "update consent_chain set entries = ?, hash = ? where account_id = ?";

    private static final String INSERT = """
        insert into consent_entry (account_id, seq, state, at, recorded_at, how, actor_id, address, mailbox,
            contact_id, text, proof, note, salt, commitment, forgets, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String SELECT = "select * from consent_entry where account_id = ? and ";

    private static final String FORGET = """
        update consent_entry set address = null, mailbox = null, contact_id = null, text = null, proof = null,
            note = null, salt = null
        where account_id = ? and seq = ?
        """;

    private final JdbcTemplate jdbc;

    ConsentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a chain ends. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record End(long entries, byte[] hash) {

        static final End EMPTY = new End(0, ConsentHash.GENESIS);
    }

    /** The chain's end, which nobody else moves before this transaction is over. */
    End lockEnd(AccountId account) {
        jdbc.update(LOCK_END, account.value(), ConsentHash.GENESIS);
        return jdbc.query(END, ConsentTable::end, account.value()).getFirst();
    }

    End end(AccountId account) {
        return jdbc.query(READ_END, ConsentTable::end, account.value()).stream()
                .findFirst()
                .orElse(End.EMPTY);
    }

    /** Adds the entry behind the chain's end, which the caller holds. */
    void append(StoredConsent entry) {
        PersonalPart personal = entry.personal();
        jdbc.update(
                INSERT,
                entry.account(),
                entry.number(),
                entry.state().name(),
                utc(entry.at()),
                utc(entry.recordedAt()),
                entry.how().name(),
                entry.actor(),
                personal.address(),
                personal.mailbox(),
                personal.contact(),
                personal.text(),
                personal.proof(),
                personal.note(),
                entry.salt(),
                entry.commitment(),
                entry.forgets(),
                entry.hash());
        jdbc.update(MOVE_END, entry.number(), entry.hash(), entry.account());
    }

    /** Takes the personal part of one entry away. */
    void forget(AccountId account, long number) {
        jdbc.update(FORGET, account.value(), number);
    }

    /** The entries behind a number, in the chain's order. */
    List<StoredConsent> after(AccountId account, long number, int atMost) {
        return jdbc.query(
                SELECT + "seq > ? order by seq limit ?", ConsentTable::entry, account.value(), number, atMost);
    }

    /** Hands on the entries of these mailboxes, in no order. */
    void ofMailboxes(AccountId account, Collection<EmailAddress> addresses, Consumer<StoredConsent> seen) {
        read(account, "mailbox", addresses.stream().map(PersonalPart::mailbox).toList(), seen);
    }

    /** Hands on the entries of these contacts, in no order. */
    void ofContacts(AccountId account, Collection<ContactId> contacts, Consumer<StoredConsent> seen) {
        read(account, "contact_id", contacts.stream().map(ContactId::value).toList(), seen);
    }

    private void read(AccountId account, String column, Collection<?> keys, Consumer<StoredConsent> seen) {
        Parameters.inChunks(
                keys,
                chunk -> jdbc.query(
                                SELECT + column + " in (" + Parameters.marks(chunk.size()) + ")",
                                ConsentTable::entry,
                                Parameters.of(account, chunk))
                        .forEach(seen));
    }

    private static End end(ResultSet row, int index) throws SQLException {
        return new End(row.getLong("entries"), row.getBytes("hash"));
    }

    private static StoredConsent entry(ResultSet row, int index) throws SQLException {
        return new StoredConsent(
                row.getLong("account_id"),
                row.getLong("seq"),
                TrackingConsent.valueOf(row.getString("state")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                ConsentChannel.valueOf(row.getString("how")),
                row.getObject("actor_id", Long.class),
                new PersonalPart(
                        row.getString("address"),
                        row.getString("mailbox"),
                        row.getObject("contact_id", Long.class),
                        row.getString("text"),
                        row.getString("proof"),
                        row.getString("note")),
                row.getBytes("salt"),
                row.getBytes("commitment"),
                row.getString("forgets"),
                row.getBytes("hash"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
