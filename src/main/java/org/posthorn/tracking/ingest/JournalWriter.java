package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings records to the disk: one thread takes whatever waits, writes it, syncs once and wakes those who wait. It never
 * lingers for more; the sync in progress is the window in which the next batch gathers.
 *
 * <p>Each request has one record waiting, so at most as many wait as the server has connections; beyond
 * {@link #MOST_WAITING} they are refused.
 */
final class JournalWriter implements HitJournal {

    /** Four times the connections that the server takes. */
    static final int MOST_WAITING = 32_768;

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final PendingRecord CLOSED = new PendingRecord(new byte[0]);

    private final AtomicReference<@Nullable PendingRecord> waiting = new AtomicReference<>();
    private final AtomicLong appended = new AtomicLong();
    private final Segments segments;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("journal-writer").unstarted(this::run);
    private Runnable onDurable = () -> {};
    private volatile @Nullable Segment segment;
    private boolean failing;
    private volatile JournalPosition durableEnd;
    private volatile boolean closing;
    private volatile boolean rollWanted;

    /** @param start where the first record will stand */
    JournalWriter(Segments segments, JournalPosition start) {
        this.segments = segments;
        this.durableEnd = start;
    }

    /** @param afterSync called by the writer each time that more is on disk */
    void start(Runnable afterSync) {
        onDurable = afterSync;
        thread.start();
    }

    @Override
    public void append(Hit hit) throws JournalUnavailable {
        appendRecord(HitRecord.encode(hit));
    }

    @Override
    public void appendBlank() throws JournalUnavailable {
        appendRecord(HitRecord.BLANK);
    }

    /** Up to here everything is on disk. */
    JournalPosition durableEnd() {
        return durableEnd;
    }

    /** Records that were brought to the disk. */
    long appended() {
        return appended.get();
    }

    /** Begins a new file soon, if the present one is older than that and holds anything. */
    void rollIfOlder(long nanos) {
        Segment current = segment;
        if (current != null && !current.isEmpty() && current.age() > nanos) {
            rollWanted = true;
            LockSupport.unpark(thread);
        }
    }

    /** Takes no more records and returns once those that wait are on disk. */
    void close() throws IOException, InterruptedException {
        closing = true;
        LockSupport.unpark(thread);
        thread.join();
        closeSegment();
    }

    private void appendRecord(byte[] bytes) throws JournalUnavailable {
        PendingRecord record = new PendingRecord(bytes);
        push(record);
        if (!record.await()) {
            throw new JournalUnavailable("The journal can't be written.");
        }
    }

    private void push(PendingRecord record) throws JournalUnavailable {
        PendingRecord top;
        do {
            top = waiting.get();
            if (top == CLOSED) {
                throw new JournalUnavailable("The journal is closed.");
            }
            record.linkTo(top);
            if (record.depth > MOST_WAITING) {
                throw new JournalUnavailable("Too many hits wait for the journal.");
            }
        } while (!waiting.compareAndSet(top, record));
        if (top == null) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (true) {
            PendingRecord top = waiting.getAndSet(null);
            if (top != null) {
                bring(top.reversed());
            } else if (closing && waiting.compareAndSet(null, CLOSED)) {
                return;
            } else if (rollWanted) {
                rollQuietly();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void bring(PendingRecord first) {
        boolean stored = store(first);
        PendingRecord record = first;
        while (record != null) {
            // Read before completing: the record belongs to its waiter then.
            PendingRecord next = record.next;
            record.complete(stored);
            record = next;
        }
        onDurable.run();
    }

    private boolean store(PendingRecord first) {
        try {
            int count = 0;
            Segment current = segment == null ? roll() : segment;
            for (PendingRecord record = first; record != null; record = record.next) {
                if (!current.hasRoomFor(record.bytes())) {
                    sync(current, count);
                    count = 0;
                    current = roll();
                }
                current.write(record.bytes());
                count++;
            }
            sync(current, count);
            recovered();
            return true;
        } catch (Throwable e) {
            // An Error too: those who wait must be told, whatever happened.
            failed(e);
            return false;
        }
    }

    private void sync(Segment current, int count) throws IOException {
        current.sync();
        durableEnd = current.end();
        appended.addAndGet(count);
    }

    private Segment roll() throws IOException {
        closeSegment();
        Segment next = segments.next();
        segment = next;
        durableEnd = next.end();
        return next;
    }

    private void rollQuietly() {
        rollWanted = false;
        try {
            roll();
            onDurable.run();
        } catch (IOException e) {
            failed(e);
        }
    }

    private void closeSegment() throws IOException {
        Segment old = segment;
        segment = null;
        if (old != null) {
            old.close();
        }
    }

    /**
     * After a failed write or sync nobody knows what is on disk: the file is never written again. What did get there is
     * recorded although it counted as unstored.
     */
    private void failed(Throwable e) {
        if (!failing) {
            failing = true;
            LOG.warn("The journal can't be written, hits are answered but not stored: {}", e.toString());
        }
        try {
            closeSegment();
        } catch (IOException ignored) {
            // The reason was told above.
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.info("The journal is written again.");
        }
    }
}
