package org.posthorn.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One file while it is written. Whoever gets to the sync first does it for everybody who has written by then, and
 * nobody lingers for more: the sync under way is the window in which the next ones gather.
 */
final class JournalFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock syncing = new ReentrantLock();
    private boolean full;
    private long synced;
    private boolean broken;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static JournalFile create(Path path) throws IOException {
        return new JournalFile(path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    Path path() {
        return path;
    }

    /**
     * Returns once the bytes are on disk.
     *
     * @return false when the file takes no more; nothing was written then
     * @throws IOException when nobody knows what is on disk; the file takes no more from now on
     */
    boolean append(ByteBuffer bytes) throws IOException {
        long end;
        writing.lock();
        try {
            if (full) {
                return false;
            }
            end = write(bytes);
        } finally {
            writing.unlock();
        }
        sync(end);
        return true;
    }

    /** Takes no more, and returns once all that was written is on disk. */
    @Override
    public void close() throws IOException {
        try (channel) {
            sync(fill());
        }
    }

    private long write(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return channel.position();
        } catch (IOException e) {
            full = true;
            throw e;
        }
    }

    private void sync(long end) throws IOException {
        syncing.lock();
        try {
            if (broken) {
                throw new IOException("What was written before may not be on disk.");
            }
            if (synced < end) {
                syncAll();
            }
        } finally {
            syncing.unlock();
        }
    }

    private void syncAll() throws IOException {
        // A second sync after a failed one says that all is well, though what the first one lost stays lost.
        broken = true;
        long written = channel.position();
        channel.force(false);
        synced = written;
        broken = false;
    }

    /** Where the file ends now. */
    private long fill() throws IOException {
        writing.lock();
        try {
            full = true;
            return channel.position();
        } finally {
            writing.unlock();
        }
    }
}
