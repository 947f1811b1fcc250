package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The journal's folder, held by one server at a time. */
final class JournalFolder implements AutoCloseable {

    private static final Pattern SEGMENT = Pattern.compile("([0-9a-f]{16})\\.journal");

    private final Path path;
    private final FileChannel lock;

    private JournalFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IllegalStateException with a sentence for the operator when another server holds the folder */
    static JournalFolder open(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(lock)) {
            lock.close();
            throw new IllegalStateException("Another server already uses the folder " + path
                    + ": stop it, or give this one a data folder of its own (POSTHORN_DATA).");
        }
        return new JournalFolder(path, lock);
    }

    /** Numbers of the files that are there, ascending. */
    List<Long> segments() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> SEGMENT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> Long.parseLong(matcher.group(1), 16))
                    .sorted()
                    .toList();
        }
    }

    Path segment(long number) {
        return path.resolve("%016x.journal".formatted(number));
    }

    /** Deletes the files before that one. */
    void deleteBefore(long segment) throws IOException {
        for (long number : segments()) {
            if (number < segment) {
                Files.delete(segment(number));
            }
        }
    }

    Path checkpoint() {
        return path.resolve("checkpoint");
    }

    /** Makes the names of new files durable, where the system knows such a thing. */
    void sync() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean tryLock(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
