package org.posthorn.mailroom;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.posthorn.kernel.AccountId;

/**
 * Lets one thread after the other change what belongs to an account. Mails of the same people and threads then wait for each
 * other here, in order; in the database they would block each other, and one of them would have to start anew.
 */
final class OneAtATime {

    private static final int LOCKS = 256;

    /** Accounts that share a lock wait for each other without need, which is rare. */
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    <T> T call(AccountId account, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(Long.hashCode(account.value()), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
