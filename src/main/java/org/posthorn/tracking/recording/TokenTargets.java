package org.posthorn.tracking.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The living tokens, remembered for a minute. Unknown and revoked ones are never remembered. They are random, so that
 * whoever holds one needs no account to name what it stands for.
 */
@Component
class TokenTargets {

    private static final int REMEMBERED = 200_000;
    private static final Duration FOR = Duration.ofMinutes(1);
    private static final String LIVING = """
            select token, email_id, kind, recipient_id, hidden
            from tracking_token
            where token in (:tokens) and revoked_at is null
            """;

    private final Cache<Token, TokenTarget> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();
    private final NamedParameterJdbcTemplate jdbc;

    TokenTargets(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands behind those of the tokens that are known and not revoked. */
    Map<Token, TokenTarget> of(Collection<Token> tokens) {
        Map<Token, TokenTarget> targets = new HashMap<>(known.getAllPresent(tokens));
        List<Token> missing = tokens.stream()
                .filter(token -> !targets.containsKey(token))
                .distinct()
                .toList();
        for (List<Token> some : Chunks.of(missing)) {
            read(some).forEach(target -> targets.put(target.token(), target));
        }
        missing.forEach(token -> known.asMap().computeIfAbsent(token, targets::get));
        return targets;
    }

    /** The tokens of this mail changed. */
    void forget(long email) {
        known.asMap().values().removeIf(target -> target.email() == email);
    }

    /** What was known of these may be wrong. */
    void forget(Collection<Token> tokens) {
        known.invalidateAll(tokens);
    }

    private List<TokenTarget> read(List<Token> tokens) {
        List<byte[]> bytes = tokens.stream().map(Token::bytes).toList();
        return jdbc.query(LIVING, Map.of("tokens", bytes), (row, number) -> target(row));
    }

    private static TokenTarget target(ResultSet row) throws SQLException {
        return new TokenTarget(
                Token.of(row.getBytes("token")),
                row.getLong("email_id"),
                HitKind.valueOf(row.getString("kind")),
                row.getObject("recipient_id", Long.class),
                row.getBoolean("hidden"));
    }
}
