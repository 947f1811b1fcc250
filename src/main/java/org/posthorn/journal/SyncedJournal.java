package org.posthorn.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records in a folder of files, each record on disk once {@link #append} has returned, also after a kill or a power cut.
 * Whoever wrote them says when they are needed no longer: {@link #seal} gives the files that are full, {@link #drop}
 * deletes them. One process at a time uses the folder.
 */
public final class SyncedJournal implements AutoCloseable {

    private static final String SUFFIX = ".journal";
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{16}\\.journal");

    private final Path folder;
    private final List<Path> sealed;
    private long last;
    private @Nullable JournalFile current;
    private boolean closed;

    private SyncedJournal(Path folder, List<Path> found) {
        this.folder = folder;
        this.sealed = new ArrayList<>(found);
        this.last = found.isEmpty() ? 0 : number(found.getLast());
    }

    /** Opens the folder, which is made where it is missing. What earlier runs left there counts as sealed. */
    public static SyncedJournal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return new SyncedJournal(
                    folder,
                    files.filter(file ->
                                    FILE.matcher(file.getFileName().toString()).matches())
                            .sorted()
                            .toList());
        }
    }

    /** The sound records of the sealed files, the oldest first. */
    public synchronized List<byte[]> records() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (Path file : sealed) {
            records.addAll(SoundRecords.read(file));
        }
        return records;
    }

    /**
     * Returns once the records are on disk.
     *
     * @throws IOException when they may not be; the next ones go to another file
     */
    public void append(Collection<byte[]> records) throws IOException {
        ByteBuffer bytes = SoundRecords.write(records);
        JournalFile file = current();
        while (!file.append(bytes.duplicate())) {
            file = next(file);
        }
    }

    /** Ends the present file; gives all that are ended. What is appended from now on stands in none of them. */
    public synchronized List<Path> seal() throws IOException {
        if (current != null) {
            end(current);
        }
        return List.copyOf(sealed);
    }

    /** Deletes sealed files. */
    public synchronized void drop(Collection<Path> unneeded) throws IOException {
        for (Path file : unneeded) {
            Files.deleteIfExists(file);
            sealed.remove(file);
        }
        if (!unneeded.isEmpty()) {
            sync();
        }
    }

    /** Takes no more. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        seal();
    }

    private synchronized JournalFile current() throws IOException {
        return current == null ? fresh() : current;
    }

    private synchronized JournalFile next(JournalFile full) throws IOException {
        if (current == full) {
            endQuietly(full);
        }
        return current();
    }

    private JournalFile fresh() throws IOException {
        if (closed) {
            throw new IOException("The journal is closed.");
        }
        JournalFile file = JournalFile.create(folder.resolve("%016x".formatted(++last) + SUFFIX));
        current = file;
        try {
            sync();
        } catch (IOException e) {
            endQuietly(file);
            throw e;
        }
        return file;
    }

    private void end(JournalFile file) throws IOException {
        current = null;
        sealed.add(file.path());
        file.close();
    }

    private void endQuietly(JournalFile failed) {
        try {
            end(failed);
        } catch (IOException ignored) {
            // Those whose records it concerns were told when it failed.
        }
    }

    /** Makes the names of files durable, where the system knows such a thing. */
    private void sync() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString(), 0, 16, 16);
    }
}
