package org.posthorn.activity.webhook.wire;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the public Internet, by the special-purpose registries of IANA (RFC 6890). */
final class PublicAddresses {

    private static final List<AddressRange> NOT_PUBLIC_IPV4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's translation; metadata services of some clouds
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; metadata services of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays from IPv6
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All that IANA hands out; loopback, unique local, link-local, multicast, mapped and NAT64 addresses are outside. */
    private static final AddressRange IPV6 = AddressRange.parse("2000::/3");

    private static final List<AddressRange> NOT_PUBLIC_IPV6 = ranges(
            "2001::/23", // protocol assignments, Teredo: an IPv4 address is in it
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address is in it
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_IPV4.stream().noneMatch(range -> range.holds(address));
        }
        return IPV6.holds(address) && NOT_PUBLIC_IPV6.stream().noneMatch(range -> range.holds(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::parse).toList();
    }
}
