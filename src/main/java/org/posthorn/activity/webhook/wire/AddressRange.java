package org.posthorn.activity.webhook.wire;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** All addresses that begin with the same bits. IPv4 and IPv6 are apart: neither holds an address of the other. */
record AddressRange(InetAddress first, int prefix) {

    private static final Pattern LITERAL = Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    /** @throws IllegalArgumentException when the text is not a network in CIDR form, such as {@code 10.0.0.0/8} */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        try {
            // A literal is never looked up.
            InetAddress first = InetAddress.getByName(parts[0]);
            int bits = first.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("Not a network: " + text);
            }
            return new AddressRange(first, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not a network: " + text, e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int rest = ours.length * Byte.SIZE - prefix;
        return new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
    }
}
