package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Up to where the database has the hits, kept in a small file. It may lag behind, never run ahead. */
final class Checkpoint {

    private static final int VALUE = Long.BYTES + Long.BYTES;
    private static final int SIZE = VALUE + Integer.BYTES;

    private final Path file;

    Checkpoint(Path file) {
        this.file = file;
    }

    /** The saved place, or the journal's start when there is none or it is damaged: reading twice does no harm. */
    JournalPosition load() throws IOException {
        if (!Files.exists(file)) {
            return JournalPosition.START;
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer value = ByteBuffer.wrap(bytes);
        if (bytes.length != SIZE || value.getInt(VALUE) != checksum(bytes)) {
            return JournalPosition.START;
        }
        return new JournalPosition(value.getLong(), value.getLong());
    }

    void save(JournalPosition position) throws IOException {
        byte[] bytes = new byte[SIZE];
        ByteBuffer value = ByteBuffer.wrap(bytes).putLong(position.segment()).putLong(position.offset());
        value.putInt(checksum(bytes)).flip();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(value);
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, VALUE);
        return (int) crc.getValue();
    }
}
