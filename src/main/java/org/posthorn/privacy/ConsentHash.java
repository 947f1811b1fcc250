package org.posthorn.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger's hashes cover, byte by byte. Each value is preceded by its kind and length, so that no two entries
 * are encoded alike.
 */
final class ConsentHash {

    /** Stands before the first entry. */
    static final byte[] GENESIS = new byte[32];

    /** The key of the commitment to nothing: an entry that is nobody's has no salt. */
    static final byte[] NO_SALT = new byte[32];

    private static final String FORMAT = "posthorn-consent-1";

    private ConsentHash() {}

    /** SHA-256 over the entry's lasting part, the commitment to its personal part, and the hash before it. */
    static byte[] of(StoredConsent entry, byte[] previous) {
        byte[] encoded = encode(
                FORMAT,
                entry.account(),
                entry.number(),
                entry.state(),
                micros(entry.at()),
                micros(entry.recordedAt()),
                entry.how(),
                entry.actor(),
                entry.forgets(),
                entry.commitment(),
                previous);
        try {
            return MessageDigest.getInstance("SHA-256").digest(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Binds the entry to what is personal in it; without the salt nobody can tell what that was. */
    static byte[] commitment(byte[] salt, PersonalPart personal) {
        byte[] encoded = encode(
                FORMAT,
                personal.address(),
                personal.mailbox(),
                personal.contact(),
                personal.text(),
                personal.proof(),
                personal.note());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static byte[] encode(@Nullable Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(0);
            case Long number -> {
                out.writeByte(1);
                out.writeLong(number);
            }
            case byte[] raw -> {
                out.writeByte(2);
                out.writeInt(raw.length);
                out.write(raw);
            }
            default -> {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeByte(3);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }
}
