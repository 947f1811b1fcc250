package org.posthorn.crm;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the records that have words with certain beginnings. One beginning is a range of the index, read in its own
 * order until there are enough; a record that has several words with the same beginning stands at the first of them. Of
 * several beginnings the rarest is read, and whoever is found there is asked for the others, but no more than
 * {@link #MOST_READ} at once: two frequent words that hardly ever meet must not cost a walk through half the index.
 */
@Component
class KeysByWords {

    /** So many records of one beginning are asked for the others before an answer is given. */
    static final int MOST_READ = 3_500;

    /** Words that often meet have filled a page by then. */
    private static final int FIRST_READ = 500;

    private static final int EACH_TIME_MORE = 2;

    /** Written so that MySQL begins right behind the key, however many records have that word; H2 begins at the word. */
    private static final String BEHIND =
            "and w.word >= :key and (w.word = :key and w.record_id > :id or w.word > :key)";

    private static final String FEW = """
        select count(*) from (
            select 1 from record_word where account_id = :account and record_type = :type
              and word >= :from and word < :to limit %d) found
        """.formatted(MOST_READ);

    private static final String OF_ONE = """
        select w.record_id, w.word from record_word w
        where w.account_id = :account and w.record_type = :type and w.word >= :from0 and w.word < :to0
          and not exists (
            select 1 from record_word earlier
            where earlier.account_id = w.account_id and earlier.record_type = w.record_type
              and earlier.record_id = w.record_id and earlier.word >= :from0 and earlier.word < w.word)
          {behind}
        order by w.account_id, w.record_type, w.word, w.record_id limit :limit
        """;

    /** Joined from the left, so that no database begins with the other, more frequent word. */
    private static final String OF_SEVERAL = """
        select c.record_id, c.word, {fits} as fits from (
            select w.record_id, w.word from record_word w
            where w.account_id = :account and w.record_type = :type and w.word >= :from0 and w.word < :to0 {behind}
            order by w.account_id, w.record_type, w.word, w.record_id limit :limit) c
        {others}
        order by c.word, c.record_id
        """;

    private static final String FIRST_WORDS = """
        select record_id, min(word) as word from record_word
        where account_id = :account and record_type = :type and record_id in (:ids)
          and word >= :from0 and word < :to0 group by record_id
        """;

    private final JdbcClient database;

    KeysByWords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Some keys.
     *
     * @param readUntil where to go on although there are not as many as asked for, or null when there are, or no more
     */
    record Keys(List<RecordCursor> found, @Nullable RecordCursor readUntil) {}

    /** @param asked the longest first; nothing is found for none */
    Keys find(AccountId account, RecordType type, List<String> asked, @Nullable RecordCursor after, int limit) {
        return switch (asked.size()) {
            case 0 -> new Keys(List.of(), null);
            case 1 -> new Keys(ofOne(new Question(account, type, asked), after, limit), null);
            default -> ofSeveral(new Question(account, type, rarestFirst(account, type, asked, after)), after, limit);
        };
    }

    private record Question(AccountId account, RecordType type, List<String> beginnings) {

        Map<String, Object> values(@Nullable RecordCursor after) {
            Map<String, Object> values = new HashMap<>(Map.of("account", account.value(), "type", type.name()));
            for (int i = 0; i < beginnings.size(); i++) {
                values.put("from" + i, SearchWords.bytes(beginnings.get(i)));
                values.put("to" + i, SearchWords.behind(beginnings.get(i)));
            }
            if (after != null) {
                values.put("key", SearchWords.bytes(after.key()));
                values.put("id", after.id());
            }
            return values;
        }
    }

    private List<RecordCursor> ofOne(Question question, @Nullable RecordCursor after, int limit) {
        return database.sql(OF_ONE.replace("{behind}", after == null ? "" : BEHIND))
                .params(question.values(after))
                .param("limit", limit)
                .query((row, number) -> cursor(row))
                .list();
    }

    private Keys ofSeveral(Question question, @Nullable RecordCursor after, int limit) {
        List<RecordCursor> found = new ArrayList<>();
        RecordCursor last = after;
        int read = 0;
        for (int some = FIRST_READ; read < MOST_READ && found.size() < limit; some *= EACH_TIME_MORE) {
            List<Candidate> candidates = candidates(question, last, some);
            found.addAll(fitting(question, candidates));
            if (candidates.size() < some) {
                last = null;
                break;
            }
            last = candidates.getLast().key();
            read += some;
        }
        return found.size() >= limit ? new Keys(found.subList(0, limit), null) : new Keys(found, last);
    }

    private record Candidate(RecordCursor key, boolean fits) {}

    private List<Candidate> candidates(Question question, @Nullable RecordCursor after, int limit) {
        StringBuilder fits = new StringBuilder("c.record_id is not null");
        StringBuilder others = new StringBuilder();
        for (int i = 1; i < question.beginnings().size(); i++) {
            fits.append(" and o%d.record_id is not null".formatted(i));
            others.append(other(i));
        }
        Map<RecordCursor, Candidate> candidates = new LinkedHashMap<>();
        database.sql(OF_SEVERAL
                        .replace("{fits}", fits)
                        .replace("{behind}", after == null ? "" : BEHIND)
                        .replace("{others}", others))
                .params(question.values(after))
                .param("limit", limit)
                .query((row, number) -> new Candidate(cursor(row), row.getBoolean("fits")))
                .list()
                .forEach(candidate -> candidates.putIfAbsent(candidate.key(), candidate));
        return List.copyOf(candidates.values());
    }

    private static String other(int number) {
        return """
            left join record_word o%1$d on o%1$d.account_id = :account and o%1$d.record_type = :type
              and o%1$d.record_id = c.record_id and o%1$d.word >= :from%1$d and o%1$d.word < :to%1$d
            """.formatted(number);
    }

    private List<RecordCursor> fitting(Question question, List<Candidate> candidates) {
        List<RecordCursor> fitting =
                candidates.stream().filter(Candidate::fits).map(Candidate::key).toList();
        if (fitting.isEmpty()) {
            return List.of();
        }
        Set<RecordCursor> first = new HashSet<>(database.sql(FIRST_WORDS)
                .params(question.values(null))
                .param("ids", fitting.stream().map(RecordCursor::id).distinct().toList())
                .query((row, number) -> cursor(row))
                .list());
        return fitting.stream().filter(first::contains).toList();
    }

    private static RecordCursor cursor(ResultSet row) throws SQLException {
        return new RecordCursor(new String(row.getBytes("word"), StandardCharsets.UTF_8), row.getLong("record_id"));
    }

    /** Few records are asked for the other words then. A list goes on by the word that it began with. */
    private List<String> rarestFirst(
            AccountId account, RecordType type, List<String> asked, @Nullable RecordCursor after) {
        Map<String, Integer> counts = new HashMap<>();
        for (String beginning : asked) {
            boolean other = after != null && !after.key().startsWith(beginning);
            counts.put(beginning, other ? Integer.MAX_VALUE : count(account, type, beginning));
        }
        return asked.stream().sorted(Comparator.comparingInt(counts::get)).toList();
    }

    private int count(AccountId account, RecordType type, String beginning) {
        return database.sql(FEW)
                .param("account", account.value())
                .param("type", type.name())
                .param("from", SearchWords.bytes(beginning))
                .param("to", SearchWords.behind(beginning))
                .query(Integer.class)
                .single();
    }
}
