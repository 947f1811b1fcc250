package org.posthorn.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with the id of the key in front: {@code id (8) | nonce (12) | sealed text and tag}. What is sealed for one place,
 * such as a row's column, opens nowhere else.
 */
final class Sealing {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    static byte[] seal(long keyId, byte[] key, byte[] plain, String place) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain, place);
        return ByteBuffer.allocate(Long.BYTES + NONCE_BYTES + sealed.length)
                .putLong(keyId)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The id of the key that it was sealed with. */
    static long keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getLong();
    }

    /** @throws IllegalStateException when it was sealed with another key, for another place, or changed */
    static byte[] open(byte[] key, byte[] sealed, String place) {
        ByteBuffer parts = ByteBuffer.wrap(sealed).position(Long.BYTES);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, text, place);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("What was sealed for " + place + " can't be opened.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM.", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
