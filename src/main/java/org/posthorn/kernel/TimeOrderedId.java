package org.posthorn.kernel;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 63-bit ids that sort by the time they were made: 41 bits of milliseconds since 2024, 10 bits of node, 12 bits of
 * sequence. Unique while no two running nodes share {@code POSTHORN_NODE} (0 to 1023, default 0).
 */
public final class TimeOrderedId {

    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;
    private static final long SEQUENCES = 1L << SEQUENCE_BITS;
    private static final long NODE = node();
    /** Milliseconds since the epoch and sequence in one number, so that one step moves both. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    /** A new id, greater than each one that this process made before. */
    public static long next() {
        long now = (System.currentTimeMillis() - EPOCH) << SEQUENCE_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return compose(tick >> SEQUENCE_BITS, tick & (SEQUENCES - 1));
    }

    /** The smallest id that could have been made at that time: a lower bound for queries. */
    public static long firstAt(Instant time) {
        return Math.max(0, time.toEpochMilli() - EPOCH) << (NODE_BITS + SEQUENCE_BITS);
    }

    private static long compose(long millis, long sequence) {
        return millis << (NODE_BITS + SEQUENCE_BITS) | NODE << SEQUENCE_BITS | sequence;
    }

    private static long node() {
        String configured = System.getenv().getOrDefault("POSTHORN_NODE", "0");
        long node = Long.parseLong(configured);
        if (node < 0 || node >= 1L << NODE_BITS) {
            throw new IllegalStateException(
                    "POSTHORN_NODE must be a number from 0 to 1023, but is " + configured + ".");
        }
        return node;
    }
}
