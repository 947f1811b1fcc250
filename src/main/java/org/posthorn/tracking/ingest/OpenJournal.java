package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.posthorn.tracking.ingest.JournalReader.Batch;

/**
 * A journal folder with its writer and its drainer at work.
 *
 * @param found records that an earlier run left behind
 */
record OpenJournal(JournalFolder folder, Segments segments, JournalWriter writer, Drainer drainer, long found) {

    private static final int COUNTED_AT_ONCE = 10_000;

    /**
     * Takes up where the last run ended, however it ended. Files of an earlier run are only read.
     *
     * @param databaseSync makes what the database committed durable; throws when it can't
     * @throws IllegalStateException when another server holds the folder
     */
    static OpenJournal open(Path path, IngestSettings settings, HandingOver handingOver, Runnable databaseSync)
            throws IOException {
        JournalFolder folder = JournalFolder.open(path);
        JournalPosition start = new Checkpoint(folder.checkpoint()).load();
        JournalPosition first = afterAll(folder.segments(), start);
        long found = count(folder, start, first);
        int size = Math.toIntExact(settings.segmentSize().toBytes());
        Segments segments = new Segments(folder, first.segment(), size);
        JournalWriter writer = new JournalWriter(segments, first);
        Drainer drainer = new Drainer(folder, start, writer, handingOver, databaseSync, settings);
        writer.start(drainer::wake);
        drainer.start();
        return new OpenJournal(folder, segments, writer, drainer, found);
    }

    /** Takes no more hits, drains those that are there for at most that long, and lets go of the folder. */
    void close(Duration drainDeadline) throws IOException, InterruptedException {
        writer.close();
        drainer.stop(drainDeadline);
        segments.close();
        folder.close();
    }

    /** Records that the database does not have yet. */
    long backlog() {
        return Math.max(0, found + writer.appended() - drainer.drained());
    }

    Duration lag(Clock clock) {
        return drainer.lag(clock);
    }

    private static JournalPosition afterAll(List<Long> segments, JournalPosition start) {
        long last = segments.isEmpty() ? 0 : segments.getLast();
        return new JournalPosition(Math.max(last, start.segment()), 0).next();
    }

    private static long count(JournalFolder folder, JournalPosition from, JournalPosition end) throws IOException {
        try (JournalReader reader = new JournalReader(folder)) {
            long count = 0;
            Batch batch = reader.read(from, end, COUNTED_AT_ONCE);
            while (batch.records() > 0) {
                count += batch.records();
                batch = reader.read(batch.end(), end, COUNTED_AT_ONCE);
            }
            return count;
        }
    }
}
