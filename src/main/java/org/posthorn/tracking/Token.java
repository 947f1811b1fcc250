package org.posthorn.tracking;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** 128 random bits that stand for one pixel or one link of one mail. Only the signed form appears in URLs. */
public record Token(long high, long low) {

    /** Length of {@link #bytes()}. */
    public static final int BYTES = 16;

    /** A token that nobody can guess. */
    public static Token random(SecureRandom randomness) {
        return new Token(randomness.nextLong(), randomness.nextLong());
    }

    /** The token behind {@link #bytes()}. */
    public static Token of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Token(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
