package org.posthorn.mailroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posthorn.journal.DatabaseSync;
import org.posthorn.journal.SyncedJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A note on disk of each mail that was acknowledged, beside its row, for the seconds in which a database that is killed may
 * forget what it committed. Each start looks for rows that are missing (G16).
 */
@Component
final class Receipts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /** After so long the database is believed to keep through a kill what it committed and synced. */
    private static final Duration TRUST = Duration.ofSeconds(5);

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(1);

    private final Path folder;
    private final Duration trust;
    private final ForgottenMails forgotten;
    private final Runnable databaseSync;
    private volatile @Nullable SyncedJournal journal;
    private volatile @Nullable Thread tidying;

    @Autowired
    Receipts(MailroomSettings settings, ForgottenMails forgotten, DataSource dataSource) {
        this(settings.data().resolve("receipts"), forgotten, new DatabaseSync(dataSource), TRUST);
    }

    Receipts(Path folder, ForgottenMails forgotten, Runnable databaseSync, Duration trust) {
        this.folder = folder;
        this.forgotten = forgotten;
        this.databaseSync = databaseSync;
        this.trust = trust;
    }

    /**
     * Returns once the notes are on disk.
     *
     * @throws IOException when they may not be; nobody may be told then that the mails are kept
     */
    void keep(Collection<Arrival> arrivals) throws IOException {
        SyncedJournal open = journal;
        if (open == null) {
            throw new IOException("The receipts are closed.");
        }
        open.append(arrivals.stream().map(Arrival::bytes).toList());
    }

    @Override
    public void start() {
        try {
            SyncedJournal open = SyncedJournal.open(folder);
            forgotten.bringBack(open.records().stream().map(Arrival::read).toList());
            journal = open;
            tidying = Thread.ofPlatform().daemon().name("mail-receipts").start(() -> tidy(open));
        } catch (IOException e) {
            throw new UncheckedIOException("The receipts in " + folder + " can't be read or written.", e);
        }
    }

    /** What is there waits for the next start, which finds its rows. */
    @Override
    public void stop() {
        SyncedJournal open = journal;
        Thread thread = tidying;
        journal = null;
        tidying = null;
        try (open) {
            LockSupport.unpark(thread);
            if (thread != null) {
                thread.join(STOP_DEADLINE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The receipts in " + folder + " did not close.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return journal != null;
    }

    /** After the journal of hits, which sees to it that one server alone uses the data folder, and before all that files or takes mail. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 6144;
    }

    private void tidy(SyncedJournal open) {
        List<Path> trusted = List.of();
        long since = System.nanoTime();
        while (journal == open) {
            LockSupport.parkNanos(this, trust.toNanos());
            if (journal == open && System.nanoTime() - since >= trust.toNanos()) {
                trusted = tidyOnce(open, trusted);
                since = System.nanoTime();
            }
        }
    }

    /**
     * Drops what the database is trusted with by now.
     *
     * @return what it is to be trusted with next time
     */
    private List<Path> tidyOnce(SyncedJournal open, List<Path> trusted) {
        try {
            open.drop(trusted);
            List<Path> sealed = open.seal();
            if (!sealed.isEmpty()) {
                databaseSync.run();
            }
            return sealed;
        } catch (IOException | DataAccessException e) {
            LOG.warn("Receipts are kept longer than needed ({}).", e.getClass().getSimpleName());
            return List.of();
        }
    }
}
