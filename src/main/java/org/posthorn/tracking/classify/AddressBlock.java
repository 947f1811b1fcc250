package org.posthorn.tracking.classify;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that share their first bits.
 *
 * @param length how many of the 128 bits are shared
 */
public record AddressBlock(long high, long low, int length) {

    private static final int IPV4_BITS = 32;
    private static final int BITS = 128;
    private static final int NEIGHBOURS_V4 = 16;
    private static final int NEIGHBOURS_V6 = 32;

    /** The block that counts as one network when two hits are compared: /16 of IPv4, /32 of IPv6. */
    public static AddressBlock around(InetAddress address) {
        boolean v4 = address.getAddress().length * Byte.SIZE == IPV4_BITS;
        return of(AddressNumber.of(address), v4 ? BITS - IPV4_BITS + NEIGHBOURS_V4 : NEIGHBOURS_V6);
    }

    /** @param text {@code 192.0.2.0/24} or the like */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address = InetAddress.getByName(text.substring(0, slash));
            int bits = address.getAddress().length * Byte.SIZE;
            return of(AddressNumber.of(address), BITS - bits + Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no network.", e);
        }
    }

    private static AddressBlock of(AddressNumber number, int length) {
        return new AddressBlock(number.high() & ~wild(length), number.low() & ~wild(length - Long.SIZE), length);
    }

    AddressNumber first() {
        return new AddressNumber(high, low);
    }

    AddressNumber last() {
        return new AddressNumber(high | wild(length), low | wild(length - Long.SIZE));
    }

    /** The bits of a half that are free when its first {@code fixed} ones are not. */
    private static long wild(int fixed) {
        if (fixed <= 0) {
            return -1;
        }
        return fixed >= Long.SIZE ? 0 : -1L >>> fixed;
    }
}
