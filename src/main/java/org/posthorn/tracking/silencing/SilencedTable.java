package org.posthorn.tracking.silencing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.posthorn.kernel.AccountId;
import org.posthorn.tracking.Token;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Which tokens are silenced, and in which order that was decided. Tokens are random: they say nothing of an account. */
@Component
public class SilencedTable {

    private static final String SILENCE = """
        insert into silenced_token (token, account_id, email_id, silenced, for_good, changed) values (?, ?, ?, true, ?, ?)
        on duplicate key update silenced = true, for_good = values(for_good), changed = values(changed)
        """;

    private static final String FREE =
            "update silenced_token set silenced = false, changed = ? where token = ? and account_id = ?";

    private static final String AMONG = "select token from silenced_token where token in (:tokens) and silenced = true";

    private static final String NEWEST =
            "select token, silenced, changed from silenced_token where silenced = true order by changed desc limit ?";

    private static final String AFTER =
            "select token, silenced, changed from silenced_token where changed > ? order by changed";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    SilencedTable(JdbcTemplate jdbc, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    /** A token's state since a decision. */
    record Change(Token token, boolean silenced, long number) {}

    /** A token of a mail, and whether nothing may ever end its silence. */
    record Silence(Token token, long email, boolean forGood) {}

    /** Those of the tokens of which no hit may be kept now. */
    public Set<Token> among(Collection<Token> tokens) {
        if (tokens.isEmpty()) {
            return Set.of();
        }
        List<byte[]> keys = tokens.stream().map(Token::bytes).toList();
        return new HashSet<>(named.query(AMONG, Map.of("tokens", keys), (row, index) -> Token.of(row.getBytes(1))));
    }

    /** The number of the latest decision that was committed. */
    long latest() {
        Long latest = jdbc.queryForObject("select changes from silencing where id = 1", Long.class);
        return latest == null ? 0 : latest;
    }

    /** Begins a decision: nobody else decides before this transaction is over. */
    long lockNext() {
        jdbc.update("update silencing set changes = changes + 1 where id = 1");
        return latest();
    }

    void silence(AccountId account, Collection<Silence> tokens, long decision) {
        jdbc.batchUpdate(SILENCE, tokens, 500, (statement, token) -> {
            statement.setBytes(1, token.token().bytes());
            statement.setLong(2, account.value());
            statement.setLong(3, token.email());
            statement.setBoolean(4, token.forGood());
            statement.setLong(5, decision);
        });
    }

    void free(AccountId account, Collection<Token> tokens, long decision) {
        jdbc.batchUpdate(FREE, tokens, 500, (statement, token) -> {
            statement.setLong(1, decision);
            statement.setBytes(2, token.bytes());
            statement.setLong(3, account.value());
        });
    }

    /** Hands on the tokens that were silenced last. */
    void newest(int most, Consumer<Change> each) {
        read(NEWEST, each, most);
    }

    /** Hands on what was decided after this number, in order. */
    void after(long number, Consumer<Change> each) {
        read(AFTER, each, number);
    }

    private void read(String sql, Consumer<Change> each, Object parameter) {
        jdbc.query(
                sql,
                row -> {
                    each.accept(new Change(Token.of(row.getBytes(1)), row.getBoolean(2), row.getLong(3)));
                },
                parameter);
    }
}
