package org.posthorn.crm;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the records that have words with certain beginnings. One beginning is a range of the index, read in its
 * own order until there are enough; for the others each record found is asked by key. A record that has several words
 * with the same beginning stands at the first of them.
 */
@Component
class KeysByWords {

    private static final String BEHIND = "and w.word >= :key and (w.word > :key or w.record_id > :id)";

    private final JdbcClient database;

    KeysByWords(JdbcClient database) {
        this.database = database;
    }

    /** @param beginnings the rarest first; nothing is found for none */
    List<RecordCursor> find(
            AccountId account, RecordType type, List<String> beginnings, @Nullable RecordCursor after, int limit) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i < beginnings.size(); i++) {
            values.put("from" + i, SearchWords.bytes(beginnings.get(i)));
            values.put("to" + i, SearchWords.behind(beginnings.get(i)));
            conditions.append(i == 0 ? "" : also(i));
        }
        if (after != null) {
            conditions.append(BEHIND);
            values.put("key", SearchWords.bytes(after.key()));
            values.put("id", after.id());
        }
        return database.sql(find(conditions))
                .param("account", account.value())
                .param("type", type.name())
                .param("limit", limit)
                .params(values)
                .query((row, number) -> new RecordCursor(
                        new String(row.getBytes("word"), StandardCharsets.UTF_8), row.getLong("record_id")))
                .list();
    }

    private static String find(CharSequence conditions) {
        return """
                select w.record_id, w.word from record_word w
                where w.account_id = :account and w.record_type = :type and w.word >= :from0 and w.word < :to0
                  and not exists (
                    select 1 from record_word earlier
                    where earlier.account_id = w.account_id and earlier.record_type = w.record_type
                      and earlier.record_id = w.record_id and earlier.word >= :from0 and earlier.word < w.word)
                  %s
                order by w.account_id, w.record_type, w.word, w.record_id limit :limit
                """.formatted(conditions);
    }

    private static String also(int number) {
        return """
                and exists (
                    select 1 from record_word o%1$d
                    where o%1$d.account_id = w.account_id and o%1$d.record_type = w.record_type
                      and o%1$d.record_id = w.record_id and o%1$d.word >= :from%1$d and o%1$d.word < :to%1$d)
                """.formatted(number);
    }
}
