package org.posthorn.tracking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 24 bytes as 33 letters and digits and back: each value has exactly one text. */
final class Base62 {

    /** Length of every text: 62³³ is the first power of 62 above 2¹⁹². */
    static final int LENGTH = 33;

    /** Length of every value. */
    static final int BYTES = 24;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = 62;
    private static final int LIMBS = BYTES / Integer.BYTES;
    private static final long LOW_BITS = 0xffff_ffffL;
    private static final byte[] DIGITS = digits();

    private Base62() {}

    static String encode(byte[] value) {
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < BYTES; i++) {
            limbs[i / Integer.BYTES] = limbs[i / Integer.BYTES] << Byte.SIZE | Byte.toUnsignedLong(value[i]);
        }
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(divide(limbs));
        }
        return new String(text);
    }

    /** The value, or null when the text was never made by {@link #encode}. */
    static byte @Nullable [] decode(CharSequence text) {
        if (text.length() != LENGTH) {
            return null;
        }
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LENGTH; i++) {
            char character = text.charAt(i);
            int digit = character < DIGITS.length ? DIGITS[character] : -1;
            if (digit < 0 || multiply(limbs, digit) != 0) {
                return null;
            }
        }
        byte[] value = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            value[i] = (byte) (limbs[i / Integer.BYTES] >>> (Integer.SIZE - Byte.SIZE * (i % Integer.BYTES + 1)));
        }
        return value;
    }

    /** Divides in place by the base and returns the rest. */
    private static int divide(long[] limbs) {
        long rest = 0;
        for (int i = 0; i < LIMBS; i++) {
            long dividend = rest << Integer.SIZE | limbs[i];
            limbs[i] = dividend / BASE;
            rest = dividend % BASE;
        }
        return (int) rest;
    }

    /** Multiplies in place by the base, adds the digit and returns what no longer fits. */
    private static long multiply(long[] limbs, int digit) {
        long carry = digit;
        for (int i = LIMBS - 1; i >= 0; i--) {
            long product = limbs[i] * BASE + carry;
            limbs[i] = product & LOW_BITS;
            carry = product >>> Integer.SIZE;
        }
        return carry;
    }

    private static byte[] digits() {
        byte[] digits = new byte['z' + 1];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < BASE; i++) {
            digits[ALPHABET.charAt(i)] = (byte) i;
        }
        return digits;
    }
}
