package org.posthorn.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Reads IP addresses as they stand in headers, with or without a port. Never asks a name server. */
final class AddressLiteral {

    /** An IPv6 address with an embedded IPv4 one in brackets with a port. */
    private static final int LONGEST = 53;

    private static final int IPV4_BYTES = 4;

    private AddressLiteral() {}

    /** The address, or null when the text is not one: a name, {@code unknown}, a zone id, garbage. */
    static @Nullable InetAddress parse(String text) {
        String literal = text.strip();
        if (literal.isEmpty() || literal.length() > LONGEST) {
            return null;
        }
        if (literal.charAt(0) == '[') {
            int end = literal.indexOf(']');
            return end < 0 || !isPort(literal, end + 1) ? null : ipv6(literal.substring(1, end));
        }
        int colon = literal.indexOf(':');
        if (colon < 0) {
            return ipv4(literal);
        }
        return colon == literal.lastIndexOf(':') && isPort(literal, colon)
                ? ipv4(literal.substring(0, colon))
                : ipv6(literal);
    }

    /** Whether a port, or nothing at all, follows from there on. */
    private static boolean isPort(String text, int colon) {
        if (colon == text.length()) {
            return true;
        }
        String port = text.substring(colon + 1);
        return text.charAt(colon) == ':' && !port.isEmpty() && port.chars().allMatch(AddressLiteral::isDigit);
    }

    private static @Nullable InetAddress ipv4(String text) {
        byte[] bytes = new byte[IPV4_BYTES];
        int part = 0;
        int value = -1;
        for (int i = 0; i <= text.length(); i++) {
            char character = i == text.length() ? '.' : text.charAt(i);
            if (character == '.') {
                if (value < 0 || part == IPV4_BYTES) {
                    return null;
                }
                bytes[part++] = (byte) value;
                value = -1;
            } else {
                int digit = character - '0';
                // A leading zero would be octal to some and decimal to others.
                if (digit < 0 || digit > 9 || value == 0) {
                    return null;
                }
                value = Math.max(value, 0) * 10 + digit;
                if (value > 255) {
                    return null;
                }
            }
        }
        return part == IPV4_BYTES ? address(bytes) : null;
    }

    private static @Nullable InetAddress ipv6(String text) {
        if (text.indexOf(':') < 0 || !text.chars().allMatch(AddressLiteral::belongsToIpv6)) {
            return null;
        }
        try {
            // With a colon in it the text is taken as a literal or refused; it is never looked up as a name.
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static boolean belongsToIpv6(int character) {
        boolean letter = (character >= 'a' && character <= 'f') || (character >= 'A' && character <= 'F');
        return letter || isDigit(character) || character == ':' || character == '.';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static @Nullable InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
