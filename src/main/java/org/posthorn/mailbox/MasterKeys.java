package org.posthorn.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The server's master keys: the one of the settings and the one before it, or else that in a file which only the server's
 * user can read. While a rotation is under way a second file holds the next one.
 */
@Component
class MasterKeys {

    private static final String SETTING = "POSTHORN_MAILBOX_KEY";

    private final MailboxSettings settings;
    private final Path file;
    private final Path nextFile;

    MasterKeys(MailboxSettings settings) {
        this.settings = settings;
        this.file = settings.data().resolve("mailbox.key");
        this.nextFile = settings.data().resolve("mailbox.key.next");
    }

    boolean inFile() {
        return settings.mailbox().key().isEmpty();
    }

    /** What keys are sealed with from now on. */
    MasterKey current() {
        return inFile() ? read(file).orElseGet(() -> write(file)) : configured();
    }

    /** @throws IllegalStateException with a sentence for the operator when there is no such key */
    MasterKey withId(long id) {
        return known().filter(key -> key.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The master key of the mailboxes' tokens is not the one that sealed them: restore mailbox.key"
                                + " in the data folder, or " + SETTING + ", or have the mailboxes connected again."));
    }

    private Stream<MasterKey> known() {
        if (inFile()) {
            return Stream.of(file, nextFile).flatMap(each -> read(each).stream());
        }
        String before = settings.mailbox().keyBefore();
        Stream<MasterKey> earlier = before.isEmpty()
                ? read(file).stream() // a server whose key has just moved from the file into the settings
                : Stream.of(MasterKey.of(before, SETTING + "_BEFORE"));
        return Stream.concat(Stream.of(configured()), earlier);
    }

    private MasterKey configured() {
        return MasterKey.of(settings.mailbox().key(), SETTING);
    }

    /** The key to rotate to: one that an interrupted rotation began with, or a new one. */
    MasterKey next() {
        return inFile() ? read(nextFile).orElseGet(() -> write(nextFile)) : configured();
    }

    /** From now on the next key is the current one. */
    void adopt() {
        try {
            if (Files.exists(nextFile)) {
                Files.move(nextFile, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + file + " can't be replaced.", e);
        }
    }

    private static Optional<MasterKey> read(Path from) {
        try {
            if (!Files.exists(from)) {
                return Optional.empty();
            }
            byte[] key = Files.readAllBytes(from);
            if (key.length != Sealing.KEY_BYTES) {
                throw new IllegalStateException("The key in " + from + " is damaged: restore it from a backup.");
            }
            return Optional.of(MasterKey.of(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + from + " can't be read.", e);
        }
    }

    /** Whole or not at all, also through a power cut. Of two that write at once, both use what stands there in the end. */
    private static synchronized MasterKey write(Path to) {
        try {
            if (!Files.exists(to)) {
                Files.createDirectories(to.toAbsolutePath().getParent());
                Path draft = Files.createTempFile(to.toAbsolutePath().getParent(), "mailbox", ".draft", onlyForUs());
                try (FileChannel channel = FileChannel.open(draft, EnumSet.of(StandardOpenOption.WRITE))) {
                    channel.write(ByteBuffer.wrap(Sealing.newKey()));
                    channel.force(true);
                }
                Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + to + " can't be kept.", e);
        }
        return read(to).orElseThrow();
    }

    private static FileAttribute<?>[] onlyForUs() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
