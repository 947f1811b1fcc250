package org.posthorn.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.crm.KeysByWords.Keys;
import org.posthorn.kernel.RecordType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class SearchingRecordsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private RecordFixture ours;

    @BeforeEach
    void newAccount() {
        ours = new RecordFixture(context, new TestUsers(context).superAdmin());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R1 a list read in parts has each record once, in its order")
    void readsAListInParts(RecordOrder order) {
        List<Contact> made = IntStream.range(0, 7)
                .mapToObj(number -> ours.contact("c" + number + "@x.test", "Same", number % 2 == 0 ? "Name" : "name"))
                .toList();

        List<Long> read = readInParts("", order, 2);

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(Contact::key).toList());
        if (order != RecordOrder.NAME) {
            assertThat(read).isSortedAccordingTo((left, right) -> Long.compare(right, left));
        }
    }

    @Test
    @DisplayName("R1 a search finds the beginnings of names and addresses, each contact once, in parts")
    void findsBeginnings() {
        Contact ann = ours.contact("ann@anderson.test", "Ann", "Anderson");
        Contact anna = ours.contact("x@y.test", "Anna", "Šimková");
        ours.contact("bob@z.test", "Bob", "Ray");

        assertThat(readInParts("an", RecordOrder.NAME, 1)).containsExactlyInAnyOrder(ann.key(), anna.key());
        assertThat(readInParts("simk an", RecordOrder.NAME, 1)).containsExactly(anna.key());
        assertThat(readInParts("ann@and", RecordOrder.NAME, 1)).containsExactly(ann.key());
        assertThat(readInParts("nobody", RecordOrder.NAME, 1)).isEmpty();
        assertThat(readInParts("%_' --", RecordOrder.NAME, 1)).isEmpty();
    }

    @Test
    @DisplayName("R1 a search follows edits, merges and deletes")
    void followsWhatBecomesOfThem() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        Contact old = ours.contact("annette@old.test", "Annette", "Old");
        ours.in(() -> ours.bean(KeepingContacts.class).edit(ann.key(), ContactForm.of("ann@x.test", "Zoe", "Lee")));
        assertThat(readInParts("zoe", RecordOrder.NAME, 5)).containsExactly(ann.key());

        ours.in(() -> ours.bean(MergingContacts.class).merge(ann.key(), old.key()));
        assertThat(readInParts("annette", RecordOrder.NAME, 5)).containsExactly(ann.key());
        assertThat(readInParts("", RecordOrder.NAME, 5)).containsExactly(ann.key());

        ours.in(() -> ours.bean(MergingContacts.class).unmerge(old.key()));
        assertThat(readInParts("annette", RecordOrder.NAME, 5)).containsExactly(old.key());

        ours.in(() -> {
            ours.bean(DeletingRecords.class).delete(old.ref());
            return true;
        });
        assertThat(readInParts("annette", RecordOrder.NAME, 5)).isEmpty();

        ours.in(() -> ours.bean(DeletingRecords.class).restore(old.ref()));
        assertThat(readInParts("annette", RecordOrder.NAME, 5)).containsExactly(old.key());
    }

    @Test
    @DisplayName("R1 a search stays within the account")
    void staysWithinTheAccount() {
        RecordFixture theirs = new RecordFixture(context, new TestUsers(context).superAdmin());
        theirs.contact("ann@x.test", "Ann", "Lee");

        assertThat(readInParts("ann", RecordOrder.NAME, 5)).isEmpty();
        assertThat(readInParts("", RecordOrder.NAME, 5)).isEmpty();
    }

    private List<Long> readInParts(String text, RecordOrder order, int limit) {
        List<Long> read = new ArrayList<>();
        RecordPage<Contact> page = page(text, order, null, limit);
        page.rows().forEach(row -> read.add(row.key()));
        while (page.next() != null) {
            page = page(text, order, page.next(), limit);
            page.rows().forEach(row -> read.add(row.key()));
        }
        return read;
    }

    private RecordPage<Contact> page(String text, RecordOrder order, @Nullable RecordCursor after, int limit) {
        return ours.in(() -> ours.bean(SearchingRecords.class)
                .page(ours.signedIn().accountId(), Contact.class, text, order, after, limit));
    }

    @Test
    @DisplayName(
            "R1 a search for two frequent words that hardly meet reads a bounded part at a time, and finds where they"
                    + " meet")
    void readsABoundedPartForWordsThatHardlyMeet() {
        long account = ours.signedIn().accountId().value();
        int many = KeysByWords.MOST_READ + 2_000;
        addWords(account, "frequent", 1, many);
        addWords(account, "ordinary", many, 2L * many);

        Keys first = find(List.of("frequent", "ordinary"), null);

        assertThat(first.found()).isEmpty();
        assertThat(first.readUntil()).isNotNull();
        Keys second = find(List.of("frequent", "ordinary"), first.readUntil());
        assertThat(second.found()).extracting(RecordCursor::id).containsExactly((long) many);
        assertThat(second.readUntil()).isNull();
    }

    @Test
    @DisplayName("R1 a search for a rare and a frequent word is complete at once")
    void isCompleteAtOnceWhereOneWordIsRare() {
        long account = ours.signedIn().accountId().value();
        int many = KeysByWords.MOST_READ + 2_000;
        addWords(account, "frequent", 1, many);
        addWords(account, "rare", many, many + 600);

        Keys found = find(List.of("frequent", "rare"), null);

        assertThat(found).isEqualTo(new Keys(List.of(new RecordCursor("rare", many)), null));
    }

    private Keys find(List<String> words, @Nullable RecordCursor after) {
        return context.getBean(KeysByWords.class)
                .find(ours.signedIn().accountId(), RecordType.CONTACT, words, after, 51);
    }

    private void addWords(long account, String word, long from, long to) {
        context.getBean(JdbcTemplate.class)
                .batchUpdate(
                        "insert into record_word (account_id, record_type, word, record_id) values (?, 'CONTACT', ?,"
                                + " ?)",
                        LongStream.rangeClosed(from, to)
                                .mapToObj(id -> new Object[] {account, SearchWords.bytes(word), id})
                                .toList());
    }
}
