package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Hit;

/**
 * Reads hits back. A file ends where no sound record begins: at the zeros that it was made of, or at a tail torn by a
 * crash, which held nothing that was acknowledged.
 */
final class JournalReader implements AutoCloseable {

    private static final int CHUNK = 512 * 1024;

    /**
     * What one read gave.
     *
     * @param end where to read on
     * @param records how many records lie between, blanks included
     */
    record Batch(List<Hit> hits, JournalPosition end, int records) {}

    private final JournalFolder folder;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private @Nullable FileChannel open;
    private long openNumber = -1;

    JournalReader(JournalFolder folder) {
        this.folder = folder;
    }

    /** The next hits, at most {@code most} of them, none only when {@code durableEnd} is reached. */
    Batch read(JournalPosition from, JournalPosition durableEnd, int most) throws IOException {
        JournalPosition position = from;
        while (true) {
            Batch batch = readSegment(position, durableEnd, most);
            if (batch.records() > 0 || position.segment() >= durableEnd.segment()) {
                return batch;
            }
            position = position.next();
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
        openNumber = -1;
    }

    private Batch readSegment(JournalPosition from, JournalPosition durableEnd, int most) throws IOException {
        fillChunk(from, durableEnd);
        List<Hit> hits = new ArrayList<>();
        int records = 0;
        while (hits.size() < most) {
            ByteBuffer payload = HitRecord.nextPayload(chunk);
            if (payload == null) {
                break;
            }
            records++;
            Hit hit = HitRecord.decode(payload);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return new Batch(hits, new JournalPosition(from.segment(), from.offset() + chunk.position()), records);
    }

    private void fillChunk(JournalPosition from, JournalPosition durableEnd) throws IOException {
        chunk.clear();
        if (from.segment() == durableEnd.segment()) {
            chunk.limit(Math.clamp(durableEnd.offset() - from.offset(), 0, CHUNK));
        }
        FileChannel channel = channel(from.segment());
        if (channel != null) {
            int read;
            do {
                read = channel.read(chunk, from.offset() + chunk.position());
            } while (read > 0 && chunk.hasRemaining());
        }
        chunk.flip();
    }

    /** Null when there is no such file, as for a number that was skipped. */
    private @Nullable FileChannel channel(long number) throws IOException {
        if (number != openNumber) {
            close();
            try {
                open = FileChannel.open(folder.segment(number), StandardOpenOption.READ);
                openNumber = number;
            } catch (NoSuchFileException e) {
                return null;
            }
        }
        return open;
    }
}
