package org.posthorn.rights;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.mailroom.SweepingBlobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night has every account's retention run, account by account, and bytes deleted that nothing refers to. */
@Component
class NightlyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRetention.class);

    private final KeepingRetention retention;
    private final JobWorker worker;
    private final SweepingBlobs blobs;
    private final JdbcClient database;
    private final RightsSettings settings;
    private final Clock clock;

    NightlyRetention(
            KeepingRetention retention,
            JobWorker worker,
            SweepingBlobs blobs,
            JdbcClient database,
            RightsSettings settings,
            Clock clock) {
        this.retention = retention;
        this.worker = worker;
        this.blobs = blobs;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "${posthorn.rights.nightly:0 30 3 * * *}")
    void run() {
        startAll();
        sweep();
    }

    void startAll() {
        for (AccountId account : database.sql("select id from account order by id").query(Long.class).list().stream()
                .map(AccountId::new)
                .toList()) {
            AccountScope.callAs(account, () -> retention.startNightly(account));
        }
        worker.wake();
    }

    /** The bytes of what retention takes tonight are looked through tomorrow at the latest. */
    void sweep() {
        Instant now = clock.instant();
        try {
            long deleted = blobs.sweepReleased(now.minus(Erasing.PUT_LATELY))
                    + blobs.sweepOrphans(now.minus(settings.blobGrace()));
            LOG.info("{} blobs that nothing referred to are deleted.", deleted);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The blobs could not be looked through; the next night will try.", e);
        }
    }
}
