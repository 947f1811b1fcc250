package org.posthorn.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.posthorn.kernel.RecordRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the words that records are found by; those that lists don't show have none. */
@Component
class IndexingRecords {

    private static final String REMOVE =
            "delete from record_word where account_id = ? and record_type = ? and record_id = ?";
    private static final String ADD =
            "insert into record_word (account_id, record_type, word, record_id) values (?, ?, ?, ?)";

    private final MergedContacts merged;
    private final ContactKeys keys;
    private final JdbcTemplate database;

    IndexingRecords(MergedContacts merged, ContactKeys keys, JdbcTemplate database) {
        this.merged = merged;
        this.keys = keys;
        this.database = database;
    }

    /** Brings the words of a record up to date, within the caller's transaction. */
    void index(CrmRecord record) {
        RecordRef ref = record.ref();
        long account = record.accountId().value();
        String type = ref.type().name();
        database.update(REMOVE, account, type, ref.id());
        if (record.listed()) {
            database.batchUpdate(
                    ADD,
                    words(record).stream()
                            .map(word -> new Object[] {account, type, SearchWords.bytes(word), ref.id()})
                            .toList());
        }
    }

    private Set<String> words(CrmRecord record) {
        if (!(record instanceof Contact contact)) {
            return SearchWords.of(record.searchTexts());
        }
        List<Contact> family = merged.family(contact);
        List<String> texts = new ArrayList<>();
        family.forEach(member -> texts.addAll(member.searchTexts()));
        texts.addAll(keys.furtherAddresses(family.stream().map(Contact::key).toList()));
        return SearchWords.of(texts);
    }
}
