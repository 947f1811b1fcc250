package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.ingest.JournalReader.Batch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves hits from the journal into the database, one thread in the journal's order. The checkpoint follows the
 * database's commits some seconds behind: after a crash the hits of that time are given again, and the sink passes over
 * those it has. So nothing is lost either when a database that is killed forgets what it committed last.
 */
final class Drainer {

    private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);
    private static final long CHECKPOINT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long IDLE_NANOS = Duration.ofSeconds(1).toNanos();

    private final JournalFolder folder;
    private final JournalReader reader;
    private final Checkpoint checkpoint;
    private final JournalWriter writer;
    private final HandingOver handingOver;
    private final Runnable databaseSync;
    private final IngestSettings settings;
    private final DrainPace pace;
    private final AtomicLong drained = new AtomicLong();
    private final Thread thread;
    private JournalPosition position;
    private JournalPosition saved;
    private long markedAt = System.nanoTime();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private volatile @Nullable Instant oldestWaiting;
    private volatile boolean stopping;

    /** @param start up to where the database has the hits */
    Drainer(
            JournalFolder folder,
            JournalPosition start,
            JournalWriter writer,
            HandingOver handingOver,
            Runnable databaseSync,
            IngestSettings settings) {
        this.folder = folder;
        this.reader = new JournalReader(folder);
        this.checkpoint = new Checkpoint(folder.checkpoint());
        this.writer = writer;
        this.handingOver = handingOver;
        this.databaseSync = databaseSync;
        this.settings = settings;
        this.pace = new DrainPace(settings.pause());
        this.position = start;
        this.saved = start;
        this.thread = Thread.ofPlatform().daemon().name("journal-drainer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There is more to read. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** Drains what is there, for at most that long; what is left waits for the next start. */
    void stop(Duration deadline) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(deadline);
        handingOver.giveUp();
        thread.join(Duration.ofSeconds(1));
    }

    /** Records that the database has or that were put aside. */
    long drained() {
        return drained.get();
    }

    /** How long the oldest hit that the database does not have yet has waited. */
    Duration lag(Clock clock) {
        Instant oldest = oldestWaiting;
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    private void run() {
        boolean goOn = true;
        while (goOn) {
            try {
                goOn = step();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The journal can't be drained now: {}", e.toString());
                LockSupport.parkNanos(this, IDLE_NANOS);
                goOn = !stopping;
            } catch (InterruptedException e) {
                goOn = false;
            }
        }
        finish();
    }

    private boolean step() throws IOException, InterruptedException {
        long began = System.nanoTime();
        long appended = writer.appended();
        Batch batch = reader.read(position, writer.durableEnd(), settings.batch());
        if (batch.records() == 0) {
            return rest(batch.end());
        }
        if (!batch.hits().isEmpty()) {
            oldestWaiting = batch.hits().getFirst().at();
            if (!handingOver.hand(batch.hits())) {
                return false;
            }
        }
        drained.addAndGet(batch.records());
        position = batch.end();
        saveIfDue();
        if (!stopping) {
            Thread.sleep(pause(batch, writer.appended() - appended, System.nanoTime() - began));
        }
        return true;
    }

    private Duration pause(Batch batch, long cameIn, long nanos) {
        return position.equals(writer.durableEnd())
                ? pace.idle()
                : pace.afterBatch(batch.records(), cameIn, Duration.ofNanos(nanos));
    }

    private boolean rest(JournalPosition end) throws IOException {
        position = end;
        oldestWaiting = null;
        if (stopping) {
            return false;
        }
        saveIfDue();
        writer.rollIfOlder(settings.segmentAge().toNanos());
        LockSupport.parkNanos(this, IDLE_NANOS);
        return true;
    }

    /** Up to there the database had committed and synced at that time. */
    private record Mark(JournalPosition position, long nanos) {}

    private void saveIfDue() throws IOException {
        long now = System.nanoTime();
        if (position.equals(saved) || now - markedAt < CHECKPOINT_NANOS) {
            return;
        }
        markedAt = now;
        if (marks.isEmpty() || !marks.getLast().position().equals(position)) {
            databaseSync.run();
            marks.add(new Mark(position, now));
        }
        Mark trusted = null;
        while (!marks.isEmpty()
                && now - marks.getFirst().nanos() >= settings.trust().toNanos()) {
            trusted = marks.removeFirst();
        }
        if (trusted != null) {
            save(trusted.position());
        }
    }

    private void save(JournalPosition until) throws IOException {
        checkpoint.save(until);
        folder.deleteBefore(until.segment());
        saved = until;
    }

    private void finish() {
        try (reader) {
            if (!position.equals(saved)) {
                databaseSync.run();
                save(position);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The journal's checkpoint is not saved, its last hits will be read again: {}", e.toString());
        }
    }
}
