package org.posthorn.tracking.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;

/**
 * The form of a hit in the journal: length of the payload, CRC-32C over length and payload, payload. A length of zero
 * ends a file, since files are made of zeros ahead.
 */
final class HitRecord {

    /** Length and checksum. */
    static final int HEAD = Integer.BYTES + Integer.BYTES;

    /** Longer than any payload: the user agent's 512 characters take at most three bytes each. */
    static final int LONGEST_PAYLOAD = 2048;

    /** Says nothing but that it was written. */
    static final byte[] BLANK = seal(new byte[HEAD + 1]);

    private static final byte VERSION = 1;
    private static final int FIXED = 4 + Long.BYTES + Token.BYTES + Long.BYTES;
    private static final int CLICK = 1;
    private static final int PREFETCH = 2;

    private HitRecord() {}

    /** The whole record, head included. */
    static byte[] encode(Hit hit) {
        byte[] address = hit.client().getAddress();
        byte[] userAgent = hit.userAgent().getBytes(StandardCharsets.UTF_8);
        byte[] record = new byte[HEAD + FIXED + address.length + userAgent.length];
        ByteBuffer.wrap(record)
                .position(HEAD)
                .put(VERSION)
                .put((byte) ((hit.kind() == HitKind.CLICK ? CLICK : 0) | (hit.prefetch() ? PREFETCH : 0)))
                .putLong(hit.id())
                .putLong(hit.token().high())
                .putLong(hit.token().low())
                .putLong(hit.at().toEpochMilli())
                .putShort((short) address.length)
                .put(address)
                .put(userAgent);
        return seal(record);
    }

    /**
     * Takes the next payload out of the buffer.
     *
     * @return null, with the buffer's position unchanged, when no whole and sound record begins there
     */
    static @Nullable ByteBuffer nextPayload(ByteBuffer buffer) {
        int start = buffer.position();
        if (buffer.remaining() <= HEAD) {
            return null;
        }
        int length = buffer.getInt(start);
        if (length <= 0 || length > LONGEST_PAYLOAD || length > buffer.remaining() - HEAD) {
            return null;
        }
        if (checksum(buffer.array(), buffer.arrayOffset() + start, length) != buffer.getInt(start + Integer.BYTES)) {
            return null;
        }
        buffer.position(start + HEAD + length);
        return buffer.slice(start + HEAD, length);
    }

    /**
     * The hit in a sound payload, or null for a blank.
     *
     * @throws IllegalStateException when a newer version wrote it: it must not get lost
     */
    static @Nullable Hit decode(ByteBuffer payload) {
        byte version = payload.get();
        if (version == 0) {
            return null;
        }
        if (version != VERSION) {
            throw new IllegalStateException("The journal was written by a newer version of this server.");
        }
        int flags = payload.get();
        long id = payload.getLong();
        Token token = new Token(payload.getLong(), payload.getLong());
        Instant at = Instant.ofEpochMilli(payload.getLong());
        byte[] address = new byte[payload.getShort()];
        payload.get(address);
        String userAgent = StandardCharsets.UTF_8.decode(payload).toString();
        HitKind kind = (flags & CLICK) == 0 ? HitKind.OPEN : HitKind.CLICK;
        return new Hit(id, kind, token, at, inet(address), userAgent, (flags & PREFETCH) != 0);
    }

    private static byte[] seal(byte[] record) {
        int length = record.length - HEAD;
        ByteBuffer head = ByteBuffer.wrap(record).putInt(length);
        head.putInt(checksum(record, 0, length));
        return record;
    }

    private static int checksum(byte[] bytes, int start, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, Integer.BYTES);
        crc.update(bytes, start + HEAD, length);
        return (int) crc.getValue();
    }

    private static InetAddress inet(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("A sound record holds an address of " + address.length + " bytes.", e);
        }
    }
}
