package org.posthorn.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The part of an address that stays the same while one household or office uses it: all of IPv4, the first 64 bits of IPv6,
 * where each device changes the rest every day.
 *
 * @param hex the bytes, two digits each
 */
public record Network(String hex) {

    private static final int IPV6_PREFIX_BYTES = 8;

    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return of(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes);
    }

    static Network of(byte[] bytes) {
        return new Network(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
