package org.posthorn.tracking.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.EmailPrepared;
import org.posthorn.tracking.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Where links lead: a bounded cache over the table of tokens, so that a click needs no database once its link is known
 * here, as it is from the moment its mail was prepared. Looks over all accounts: whoever holds a signed token, a random
 * number of 128 bits, was sent it.
 */
@Component
class LinkTargets {

    private static final Logger LOG = LoggerFactory.getLogger(LinkTargets.class);
    private static final int ENTRY_OVERHEAD = 160;
    private static final int LOOKUPS_AT_ONCE = 8;
    private static final int LOOKUP_PATIENCE_SECONDS = 2;

    private final JdbcTemplate jdbc;
    private final IngestSettings settings;
    private final Cache<Token, String> locations;
    /** Signed, but not in the table: of a mail that was deleted, or younger than the backup that was restored. */
    private final Cache<Token, Boolean> withoutTarget = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    /** While the database hangs, cold clicks must not take all its connections and wait in thousands. */
    private final Semaphore lookups = new Semaphore(LOOKUPS_AT_ONCE);

    LinkTargets(JdbcTemplate jdbc, IngestSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.locations = Caffeine.newBuilder()
                .maximumWeight(settings.linkCache().toBytes())
                .weigher((Token token, String location) -> ENTRY_OVERHEAD + location.length())
                .build();
    }

    /**
     * The link's target as it goes into a Location header, or null when there is none.
     *
     * @throws DataAccessException when the cache does not have it and the database is away
     */
    @Nullable
    String locationOf(Token token) {
        String known = locations.getIfPresent(token);
        if (known != null) {
            return known;
        }
        return withoutTarget.getIfPresent(token) == null ? lookUp(token) : null;
    }

    /** The links of a mail are known before the mail can be read, and so also while the database is away. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EmailPrepared prepared) {
        jdbc.query(
                "select token, url from tracking_token where account_id = ? and email_id = ? and url is not null",
                keep(),
                prepared.account().value(),
                prepared.email().value());
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("link-targets").start(this::warmUp);
    }

    private void warmUp() {
        try {
            jdbc.query(
                    "select token, url from tracking_token where url is not null order by created_at desc limit ?",
                    keep(),
                    settings.warmLinks());
        } catch (DataAccessException e) {
            LOG.info(
                    "Links are looked up one by one, loading them ahead failed: {}",
                    e.getClass().getSimpleName());
        }
    }

    private RowCallbackHandler keep() {
        return row -> {
            String location = RedirectLocation.of(row.getString(2));
            if (location != null) {
                locations.put(Token.of(row.getBytes(1)), location);
            }
        };
    }

    private @Nullable String lookUp(Token token) {
        try {
            if (!lookups.tryAcquire(LOOKUP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DataAccessResourceFailureException("The database does not answer in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("The lookup was interrupted.", e);
        }
        try {
            return load(token);
        } finally {
            lookups.release();
        }
    }

    private @Nullable String load(Token token) {
        List<String> urls = jdbc.queryForList(
                "select url from tracking_token where token = ? and url is not null and revoked_at is null",
                String.class,
                (Object) token.bytes());
        String location = urls.isEmpty() ? null : RedirectLocation.of(urls.getFirst());
        if (location == null) {
            withoutTarget.put(token, true);
        } else {
            locations.put(token, location);
        }
        return location;
    }
}
