package org.posthorn.tracking.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.posthorn.tracking.EmailCancelled;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokensErased;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The tokens of mails that were taken back, in memory. Only the newest {@value #MOST} are held; hits on older ones are
 * dropped by the sink, which sees the database.
 */
@Component
class RevokedTokens {

    private static final int MOST = 500_000;

    private final Cache<Token, Boolean> revoked =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final JdbcTemplate jdbc;

    /** Loads them before the first request can come. Over all accounts: a token is random and says nothing of its own. */
    RevokedTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        add(jdbc.queryForList(
                "select token from tracking_token where revoked_at is not null order by revoked_at desc limit " + MOST,
                byte[].class));
    }

    boolean contains(Token token) {
        return revoked.getIfPresent(token) != null;
    }

    /** Before the one who cancelled has the answer, so that from then on nothing is kept. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EmailCancelled cancelled) {
        add(jdbc.queryForList(
                "select token from tracking_token where account_id = ? and email_id = ?",
                byte[].class,
                cancelled.account().value(),
                cancelled.email().value()));
    }

    /** As for a mail that was taken back: nothing stands behind them. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(TokensErased erased) {
        erased.tokens().forEach(token -> revoked.put(token, true));
    }

    private void add(List<byte[]> tokens) {
        tokens.forEach(token -> revoked.put(Token.of(token), true));
    }
}
