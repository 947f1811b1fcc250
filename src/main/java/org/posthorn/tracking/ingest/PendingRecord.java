package org.posthorn.tracking.ingest;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A record on its way to the disk, and the thread that waits for it. Linked into a stack of those that came later. */
final class PendingRecord {

    private enum State {
        WAITING,
        STORED,
        FAILED
    }

    private final byte[] bytes;
    private final Thread waiter = Thread.currentThread();
    private volatile State state = State.WAITING;

    @Nullable
    PendingRecord next;

    int depth;

    PendingRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Puts this record on top of another. */
    void linkTo(@Nullable PendingRecord below) {
        next = below;
        depth = below == null ? 1 : below.depth + 1;
    }

    void complete(boolean stored) {
        state = stored ? State.STORED : State.FAILED;
        LockSupport.unpark(waiter);
    }

    /** Waits until the writer is done with the record and tells whether it is on disk. */
    boolean await() {
        while (state == State.WAITING) {
            LockSupport.park(this);
        }
        return state == State.STORED;
    }

    /** The records from the one that came first to this one, given that this is the top of the stack. */
    PendingRecord reversed() {
        PendingRecord first = null;
        PendingRecord current = this;
        while (current != null) {
            PendingRecord below = current.next;
            current.next = first;
            first = current;
            current = below;
        }
        return first == null ? this : first;
    }
}
