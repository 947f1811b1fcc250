package org.posthorn.tracking.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.posthorn.journal.DatabaseSync;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.TrackingSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The journal in the data folder while the server runs: open before the first request can come, closed and drained
 * after the last one was answered. {@code posthorn.journal.lag} tells in seconds how long the oldest hit has waited for
 * the database, {@code posthorn.journal.backlog} how many records wait.
 */
@Component
final class Journal implements HitJournal, SmartLifecycle {

    private final Path path;
    private final IngestSettings settings;
    private final ObjectProvider<HitSink> sink;
    private final DataSource dataSource;
    private final MeterRegistry meters;
    private volatile @Nullable OpenJournal open;

    Journal(
            TrackingSettings tracking,
            IngestSettings settings,
            // Asked for at the start only: the filters need the journal before the sink's own parts can be there.
            ObjectProvider<HitSink> sink,
            DataSource dataSource,
            MeterRegistry meters,
            Clock clock) {
        this.path = tracking.data().resolve("journal");
        this.settings = settings;
        this.sink = sink;
        this.dataSource = dataSource;
        this.meters = meters;
        Gauge.builder(
                        "posthorn.journal.lag",
                        this,
                        journal -> journal.lag(clock).toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("posthorn.journal.backlog", this, Journal::backlog).register(meters);
    }

    @Override
    public void append(Hit hit) throws JournalUnavailable {
        writer().append(hit);
    }

    @Override
    public void appendBlank() throws JournalUnavailable {
        writer().appendBlank();
    }

    @Override
    public void start() {
        try {
            HandingOver handingOver = new HandingOver(sink.getObject(), new RejectedHits(path, meters));
            open = OpenJournal.open(path, settings, handingOver, new DatabaseSync(dataSource));
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + path + " can't be read or written.", e);
        }
    }

    @Override
    public void stop() {
        OpenJournal journal = open;
        open = null;
        if (journal == null) {
            return;
        }
        try {
            journal.close(settings.drainDeadline());
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + path + " did not close.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open != null;
    }

    /** Starts before the web server and its graceful shutdown, and so stops after them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }

    private HitJournal writer() throws JournalUnavailable {
        OpenJournal journal = open;
        if (journal == null) {
            throw new JournalUnavailable("The journal is closed.");
        }
        return journal.writer();
    }

    private Duration lag(Clock clock) {
        OpenJournal journal = open;
        return journal == null ? Duration.ZERO : journal.lag(clock);
    }

    private long backlog() {
        OpenJournal journal = open;
        return journal == null ? 0 : journal.backlog();
    }
}
