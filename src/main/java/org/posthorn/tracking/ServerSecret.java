package org.posthorn.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;

/** The server's secret: from the settings, or made once and kept in a file that only the server's user can read. */
final class ServerSecret {

    private static final int BYTES = 32;

    private ServerSecret() {}

    /** @throws IllegalStateException with a sentence for the operator when the secret is too short or can't be kept */
    static byte[] of(TrackingSettings settings) {
        byte[] configured = settings.secret().getBytes(StandardCharsets.UTF_8);
        return configured.length == 0
                ? keptIn(settings.data())
                : longEnough(configured, "POSTHORN_SECRET must have at least 32 characters.");
    }

    private static byte[] keptIn(Path folder) {
        Path file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                create(file);
            }
            return longEnough(
                    Files.readAllBytes(file), "The secret in " + file + " is damaged: restore it from a backup.");
        } catch (IOException e) {
            throw new UncheckedIOException("The secret in " + file + " can't be read or written.", e);
        }
    }

    /** Whole or not at all, also through a power cut: links in mails that were sent can't be signed anew. */
    private static void create(Path file) throws IOException {
        Path draft = file.resolveSibling("secret.new");
        Files.deleteIfExists(draft);
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try (FileChannel channel = FileChannel.open(
                draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForUs())) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyForUs() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] longEnough(byte[] secret, String otherwise) {
        if (secret.length < BYTES) {
            throw new IllegalStateException(otherwise);
        }
        return secret;
    }
}
