package org.posthorn.tracking.classify;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** An address as an unsigned number of 128 bits; IPv4 lies where IPv6 maps it, at {@code ::ffff:0:0/96}. */
record AddressNumber(long high, long low) implements Comparable<AddressNumber> {

    static final AddressNumber ZERO = new AddressNumber(0, 0);

    private static final long MAPPED = 0xffff_0000_0000L;

    static AddressNumber of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.remaining() == Integer.BYTES
                ? new AddressNumber(0, MAPPED | Integer.toUnsignedLong(bytes.getInt()))
                : new AddressNumber(bytes.getLong(), bytes.getLong());
    }

    AddressNumber next() {
        return new AddressNumber(low == -1 ? high + 1 : high, low + 1);
    }

    @Override
    public int compareTo(AddressNumber other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh == 0 ? Long.compareUnsigned(low, other.low) : byHigh;
    }
}
