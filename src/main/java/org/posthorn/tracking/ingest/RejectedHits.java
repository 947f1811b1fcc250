package org.posthorn.tracking.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.posthorn.tracking.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hits that the database refuses by themselves: kept in a file of journal records, so that the others get through. */
final class RejectedHits {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedHits.class);

    private final Path file;
    private final Counter counter;

    /** @param folder the journal's */
    RejectedHits(Path folder, MeterRegistry meters) {
        this.file = folder.resolve("rejected");
        this.counter = meters.counter("posthorn.hits.rejected");
    }

    /** Returns once the hit is on disk. */
    void keep(Hit hit, Exception reason) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(HitRecord.encode(hit)));
            channel.force(true);
        }
        counter.increment();
        // The message of the exception may hold the user agent or the address: only its kind is told.
        LOG.warn(
                "Hit {} was refused ({}) and is kept in {}.",
                hit.id(),
                reason.getClass().getSimpleName(),
                file);
    }
}
