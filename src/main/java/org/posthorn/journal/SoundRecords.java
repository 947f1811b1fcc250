package org.posthorn.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The form of records in a file: length, CRC-32C over length and bytes, bytes. A file ends where no sound record begins:
 * what a crash tore was never said to be kept.
 */
final class SoundRecords {

    private static final int HEAD = Integer.BYTES + Integer.BYTES;

    private SoundRecords() {}

    static ByteBuffer write(Collection<byte[]> records) {
        int size = records.stream().mapToInt(record -> HEAD + record.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        records.forEach(
                record -> buffer.putInt(record.length).putInt(checksum(record)).put(record));
        return buffer.flip();
    }

    static List<byte[]> read(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> records = new ArrayList<>();
        while (buffer.remaining() > HEAD) {
            int length = buffer.getInt();
            int checksum = buffer.getInt();
            if (length <= 0 || length > buffer.remaining()) {
                break;
            }
            byte[] record = new byte[length];
            buffer.get(record);
            if (checksum(record) != checksum) {
                break;
            }
            records.add(record);
        }
        return records;
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(record.length).flip());
        crc.update(record);
        return (int) crc.getValue();
    }
}
