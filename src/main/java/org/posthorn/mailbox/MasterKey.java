package org.posthorn.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A key that keys are sealed with. Its id says nothing of it. */
final class MasterKey {

    private static final int SHORTEST = 32;

    private final byte[] key;
    private final long id;

    private MasterKey(byte[] key) {
        this.key = key.clone();
        this.id = ByteBuffer.wrap(sha256("id", key)).getLong();
    }

    static MasterKey of(byte[] key) {
        return new MasterKey(key);
    }

    /** @throws IllegalStateException with a sentence for the operator when the text is too short */
    static MasterKey of(String text, String setting) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalStateException(setting + " must have at least 32 characters.");
        }
        return new MasterKey(sha256("key", bytes));
    }

    long id() {
        return id;
    }

    byte[] seal(byte[] plain, String place) {
        return Sealing.seal(id, key, plain, place);
    }

    byte[] open(byte[] sealed, String place) {
        return Sealing.open(key, sealed, place);
    }

    byte[] bytes() {
        return key.clone();
    }

    boolean is(MasterKey other) {
        return MessageDigest.isEqual(key, other.key);
    }

    private static byte[] sha256(String purpose, byte[] of) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("posthorn mailbox " + purpose).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(of), Sealing.KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + Long.toHexString(id) + "]";
    }
}
