package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One journal file while it is written. Its room is taken from the disk ahead, so that a sync has no size to write. */
final class Segment implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final long number;
    private final int size;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final long madeAt = System.nanoTime();
    private int end;

    private Segment(long number, int size, FileChannel channel) {
        this.number = number;
        this.size = size;
        this.channel = channel;
    }

    /** A new file of zeros that is wholly on disk. */
    static Segment create(JournalFolder folder, long number, int size) throws IOException {
        Path path = folder.segment(number);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            fill(channel, size);
            channel.force(true);
            folder.sync();
            return new Segment(number, size, channel);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(path);
            throw e;
        }
    }

    boolean hasRoomFor(byte[] record) {
        return end + record.length <= size;
    }

    void write(byte[] record) throws IOException {
        if (record.length > buffer.remaining()) {
            flush();
        }
        buffer.put(record);
        end += record.length;
    }

    /** Returns once everything written is on disk. */
    void sync() throws IOException {
        flush();
        channel.force(false);
    }

    JournalPosition end() {
        return new JournalPosition(number, end);
    }

    boolean isEmpty() {
        return end == 0;
    }

    /** Nanoseconds since the file was made. */
    long age() {
        return System.nanoTime() - madeAt;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private static void fill(FileChannel channel, int size) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(BUFFER);
        while (channel.position() < size) {
            zeros.clear().limit((int) Math.min(BUFFER, size - channel.position()));
            channel.write(zeros);
        }
        channel.position(0);
    }
}
