package org.posthorn;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder of everything that this server keeps in files. One process at a time holds it. */
final class DataFolder {

    private static final String LOCK = "posthorn.lock";

    /** Held until the process ends, however it ends. */
    private static @Nullable FileLock held;

    private final Path folder;

    /** Whether nothing was here before, or what a server of ours left. */
    private final boolean ours;

    private DataFolder(Path folder, boolean ours) {
        this.folder = folder;
        this.ours = ours;
    }

    /**
     * Makes the folder where it is missing, and locks it.
     *
     * @throws StartUpProblem when it is not writable or another process holds it
     */
    static synchronized DataFolder take(Path folder) {
        boolean ours = Files.notExists(folder) || Files.exists(folder.resolve(LOCK));
        try {
            Files.createDirectories(folder);
            // Stays open as long as the process lives: closing it would give the lock up.
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock();
        } catch (IOException e) {
            throw new StartUpProblem(
                    "The data folder " + folder.toAbsolutePath().normalize()
                            + " is not writable: give this user the right to write there, or choose another by --posthorn.data=…"
                            + " or POSTHORN_DATA.");
        }
        if (held == null) {
            throw new StartUpProblem(
                    "The data folder " + folder.toAbsolutePath().normalize()
                            + " is in use by another Posthorn: end that one, or choose another folder by --posthorn.data=… or"
                            + " POSTHORN_DATA.");
        }
        return new DataFolder(folder, ours);
    }

    /**
     * Deletes what an earlier server left here.
     *
     * @throws StartUpProblem when somebody else's files are here, or they can't be deleted
     */
    void empty() {
        if (!ours) {
            throw new StartUpProblem("The demo makes its data folder anew at each start, but "
                    + folder.toAbsolutePath().normalize() + " holds files of others: choose another by POSTHORN_DATA.");
        }
        try (Stream<Path> content = Files.list(folder)) {
            for (Path path : content.filter(path -> !path.endsWith(LOCK)).toList()) {
                FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException e) {
            throw new StartUpProblem("The demo's data folder "
                    + folder.toAbsolutePath().normalize() + " can't be emptied: delete it by hand and start again.");
        }
    }
}
