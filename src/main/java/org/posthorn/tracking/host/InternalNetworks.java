package org.posthorn.tracking.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of inside networks from those of the public internet. */
final class InternalNetworks {

    private InternalNetworks() {}

    /** Whether no recipient outside could mean this server by that address. */
    static boolean hold(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address && reserved4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2]))
                || (address instanceof Inet6Address && reserved6(bytes));
    }

    /** This network, carrier NAT, protocol assignments, benchmarks, and what is kept for later. */
    private static boolean reserved4(int first, int second, int third) {
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** Unique local ones, and those that stand for IPv4. */
    private static boolean reserved6(byte[] bytes) {
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return (bytes[0] & 0xfe) == 0xfc || translated || sixToFour || bytes[0] == 0;
    }
}
