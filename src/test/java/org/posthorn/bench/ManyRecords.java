package org.posthorn.bench;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills one account: contacts with the words that they are found by, and mails on the timelines of contacts, companies
 * and deals. Always the same for the same sizes.
 */
final class ManyRecords {

    static final List<String> FIRST = List.of(
            "Ada", "Ben", "Carla", "Dmitri", "Elif", "Farid", "Greta", "Hanna", "Ivo", "Jana", "Kenji", "Lena", "Marek",
            "Nadia", "Olga", "Pavel", "Quentin", "Rosa", "Sven", "Tomasz", "Uma", "Vera", "Walter", "Xenia", "Yuki");
    private static final int BATCH = 2_000;
    private static final int COMPANIES = 1_000;
    private static final int WORDS_OF_A_CONTACT = 4;
    private static final int RECORDS_OF_A_MAIL = 5;
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final JdbcTemplate jdbc;
    private final long account;
    private final long user;
    private final int contacts;
    private final int mails;

    ManyRecords(JdbcTemplate jdbc, long account, long user, int contacts, int entries) {
        this.jdbc = jdbc;
        this.account = account;
        this.user = user;
        this.contacts = contacts;
        this.mails = entries / RECORDS_OF_A_MAIL;
    }

    /** Key of the contact with that number. */
    static long contact(int number) {
        return 1_000_000L + number;
    }

    /** A surname out of some ten thousand. */
    static String surname(int number) {
        String[] starts = {"Bar", "Cor", "Dan", "Fel", "Gor", "Hal", "Jen", "Kov", "Lind", "Mar", "Nov", "Ost", "Pet"};
        String[] middles = {"a", "e", "i", "o", "u", "an", "en", "in", "on", "er"};
        String[] ends = {"berg", "ski", "son", "mann", "ez", "ova", "ich", "ton", "eau", "wa"};
        int left = Math.floorMod(number * 31, starts.length * middles.length * ends.length);
        return starts[left % starts.length]
                + middles[left / starts.length % middles.length]
                + ends[left / starts.length / middles.length];
    }

    void fill() {
        // Nothing of this is missed after a crash; the measuring afterwards is with a sync at each commit again.
        jdbc.execute("set global innodb_flush_log_at_trx_commit = 0");
        BulkLoad load = new BulkLoad(jdbc);
        load.into("contact", () -> batches(contacts, """
            insert into contact (id, account_id, email, first_name, last_name, owner_id, sample, created_at,
                last_activity_at, sort_name) values (?, ?, ?, ?, ?, ?, false, ?, ?, ?)
            """, this::contactRow));
        load.into("record_word", this::fillWords);
        load.into("logged_email", () -> batches(mails, """
            insert into logged_email (id, account_id, owner_id, natural_key, thread_id, direction, source, subject,
                from_boxes, to_boxes, cc_boxes, bcc_boxes, sent_at, received_at, raw_blob, raw_size, text_body,
                snippet, automatic, attachments, visibility, pinned)
            values (?, ?, ?, ?, ?, 'SENT', 'BCC', ?, '[]', '[]', '[]', '[]', ?, ?, 'none', 900, ?, ?, false, 0,
                'EVERYONE', false)
            """, this::mailRow));
        load.into("timeline_entry", this::fillTimelines);
        jdbc.execute("set global innodb_flush_log_at_trx_commit = 1");
    }

    private void fillWords() {
        for (int word = 0; word < WORDS_OF_A_CONTACT; word++) {
            int which = word;
            batches(
                    contacts,
                    "insert into record_word (account_id, record_type, word, record_id) values (?, 'CONTACT', ?, ?)",
                    (statement, i) -> wordRow(statement, i, which));
        }
    }

    private void fillTimelines() {
        for (int place = 0; place < RECORDS_OF_A_MAIL; place++) {
            int which = place;
            batches(mails, """
                insert into timeline_entry (id, account_id, record_type, record_id, kind, at, subject_id, pinned,
                    hidden) values (?, ?, ?, ?, 'EMAIL', ?, ?, false, false)
                """, (statement, i) -> entryRow(statement, i, which));
        }
    }

    private interface Row {
        void set(PreparedStatement statement, int number) throws SQLException;
    }

    private void batches(int rows, String sql, Row row) {
        for (int from = 0; from < rows; from += BATCH) {
            List<Integer> numbers =
                    IntStream.range(from, Math.min(from + BATCH, rows)).boxed().toList();
            jdbc.batchUpdate(sql, numbers, BATCH, row::set);
        }
    }

    private void contactRow(PreparedStatement statement, int i) throws SQLException {
        statement.setLong(1, contact(i));
        statement.setLong(2, account);
        statement.setString(3, email(i));
        statement.setString(4, first(i));
        statement.setString(5, surname(i));
        statement.setLong(6, user);
        statement.setObject(7, START);
        statement.setObject(8, START);
        statement.setString(9, (first(i) + " " + surname(i)).toLowerCase(java.util.Locale.ROOT));
    }

    private void wordRow(PreparedStatement statement, int i, int which) throws SQLException {
        String word = switch (which) {
            case 0 -> first(i);
            case 1 -> surname(i);
            case 2 -> email(i);
            default -> "test";
        };
        statement.setLong(1, account);
        statement.setBytes(2, word.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        statement.setLong(3, contact(i));
    }

    private void mailRow(PreparedStatement statement, int i) throws SQLException {
        byte[] key = new byte[32];
        new Random(i).nextBytes(key);
        statement.setLong(1, i + 1L);
        statement.setLong(2, account);
        statement.setLong(3, user);
        statement.setBytes(4, key);
        statement.setLong(5, i + 1L);
        statement.setString(6, "Offer number " + i);
        statement.setObject(7, at(i));
        statement.setObject(8, at(i));
        statement.setString(9, "Dear " + first(i) + ", thank you for your question of last week.");
        statement.setString(10, "Dear " + first(i) + ", thank you for your question of last week.");
    }

    private void entryRow(PreparedStatement statement, int i, int place) throws SQLException {
        statement.setLong(1, (long) place * mails + i + 1);
        statement.setLong(2, account);
        statement.setString(3, place == 0 ? "CONTACT" : place == 1 ? "COMPANY" : "DEAL");
        statement.setLong(
                4, place == 0 ? contact(i % contacts) : place == 1 ? i % COMPANIES : (i + place * 7919L) % contacts);
        statement.setObject(5, at(i));
        statement.setLong(6, i + 1L);
    }

    private static LocalDateTime at(int i) {
        return LocalDateTime.ofEpochSecond(START.toEpochSecond(ZoneOffset.UTC) + i * 20L, 0, ZoneOffset.UTC);
    }

    private static String first(int i) {
        return FIRST.get(i % FIRST.size());
    }

    private static String email(int i) {
        return (first(i) + "." + surname(i) + i + "@company" + i % COMPANIES + ".test")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
