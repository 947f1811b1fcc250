package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Makes journal files, one ahead of the need, so that no hit waits for a file to be filled. */
final class Segments implements AutoCloseable {

    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JournalFolder folder;
    private final int size;
    private long number;
    private long startedAt;
    private CompletableFuture<Segment> ahead;

    /** @param first number of the first file */
    Segments(JournalFolder folder, long first, int size) {
        this.folder = folder;
        this.number = first;
        this.size = size;
        this.ahead = prepare(first);
    }

    /**
     * An empty file.
     *
     * @throws IOException when none can be made; tried anew at most once a second
     */
    Segment next() throws IOException {
        try {
            Segment segment = ahead.join();
            ahead = prepare(++number);
            return segment;
        } catch (CompletionException e) {
            if (System.nanoTime() - startedAt > RETRY_NANOS) {
                ahead = prepare(number);
            }
            throw new IOException("No journal file can be made.", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            ahead.join().close();
        } catch (CompletionException e) {
            // It was never made, so there is nothing to close.
        }
    }

    private CompletableFuture<Segment> prepare(long segment) {
        startedAt = System.nanoTime();
        CompletableFuture<Segment> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("journal-files").start(() -> {
            try {
                result.complete(Segment.create(folder, segment, size));
            } catch (Throwable e) {
                // An Error too: the writer waits for the result.
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
