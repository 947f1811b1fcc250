package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Blobs as files in {@code data/blobs/ab/cd/…}. A file is there with all its bytes or not at all. */
@Component
class BlobFolder implements BlobStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String UNFINISHED = ".unfinished";

    private static final int DEPTH = 3;

    private final Path folder;
    /** Held while a blob comes or goes, so that none goes that somebody has just put again. */
    private final Object changing = new Object();

    /** Folders whose own names are known to be on disk; at most 256 times 257. */
    private final Set<Path> named = ConcurrentHashMap.newKeySet();

    BlobFolder(MailroomSettings settings) {
        this.folder = settings.data().resolve("blobs");
    }

    @Override
    public String put(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "", UNFINISHED);
        try {
            String key = write(content, temporary);
            moveTo(file(key), temporary);
            return key;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String write(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            content.transferTo(out);
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void moveTo(Path target, Path temporary) throws IOException {
        Path inner = target.resolveSibling(".").normalize();
        Path outer = inner.resolveSibling(".").normalize();
        Files.createDirectories(inner);
        synchronized (changing) {
            if (Files.notExists(target)) {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                // Tells a sweep that somebody is about to refer to it.
                Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
            }
        }
        // Also for a file that was there: whoever put it may not have come to this line yet.
        sync(inner);
        syncNameOf(inner);
        syncNameOf(outer);
    }

    private void syncNameOf(Path made) throws IOException {
        if (!named.contains(made)) {
            sync(made.resolveSibling(".").normalize());
            named.add(made);
        }
    }

    /** Makes names survive a power cut as well: the file's own sync does so for its bytes only. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public long size(String key) throws IOException {
        return Files.size(file(key));
    }

    @Override
    public boolean deleteUnlessPutSince(String key, Instant time) throws IOException {
        Path file = file(key);
        synchronized (changing) {
            return Files.exists(file) && isOlder(file, time) && Files.deleteIfExists(file);
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
    public Stream<String> notPutSince(Instant time) throws IOException {
        Files.createDirectories(folder);
        return Files.find(
                        folder,
                        DEPTH,
                        (file, known) -> isBlob(file)
                                && known.lastModifiedTime().toInstant().isBefore(time))
                .map(file -> file.getFileName().toString());
    }

    private static boolean isBlob(Path file) {
        return KEY.matcher(file.getFileName().toString()).matches();
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of a blob.");
        }
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
