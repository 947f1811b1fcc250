package org.posthorn.account;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** A network in CIDR form; an address without a length stands for itself alone. IPv4 and IPv6 never match each other. */
record TrustedNetwork(InetAddress address, int prefixLength) {

    /** @throws IllegalStateException with a sentence for the operator when the text is no network */
    static TrustedNetwork parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = AddressLiteral.parse(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw invalid(text, null);
        }
        int bits = address.getAddress().length * Byte.SIZE;
        int length = slash < 0 ? bits : parseLength(text, slash);
        if (length < 0 || length > bits) {
            throw invalid(text, null);
        }
        return new TrustedNetwork(address, length);
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int wholeBytes = prefixLength / Byte.SIZE;
        for (int i = 0; i < wholeBytes; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int rest = prefixLength % Byte.SIZE;
        return rest == 0 || ((ours[wholeBytes] ^ theirs[wholeBytes]) & 0xff) >>> (Byte.SIZE - rest) == 0;
    }

    private static int parseLength(String text, int slash) {
        try {
            return Integer.parseInt(text, slash + 1, text.length(), 10);
        } catch (NumberFormatException e) {
            throw invalid(text, e);
        }
    }

    private static IllegalStateException invalid(String text, @Nullable Exception cause) {
        return new IllegalStateException(
                "posthorn.trusted-proxies must list addresses or networks such as 10.0.0.0/8, but has \"" + text
                        + "\".",
                cause);
    }
}
