package org.posthorn.mailbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** At most three calls at a time to one mailbox: providers refuse the fifth, and the user's own clients count too. Nobody waits here. */
public final class CallsAtATime {

    private static final int MOST = 3;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ConcurrentMap<Long, Integer> running = new ConcurrentHashMap<>();

    /** The right to make one call; closing it twice is no fault. */
    public final class Permit {

        private final long mailbox;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Permit(long mailbox) {
            this.mailbox = mailbox;
        }

        public void close() {
            if (open.getAndSet(false)) {
                running.computeIfPresent(mailbox, (id, calls) -> calls == 1 ? null : calls - 1);
            }
        }

        /** The same stream, whose end is the end of the call. */
        public InputStream until(InputStream stream) {
            return new FilterInputStream(stream) {
                @Override
                public void close() throws IOException {
                    try {
                        super.close();
                    } finally {
                        Permit.this.close();
                    }
                }
            };
        }
    }

    /**
     * A call that may fail.
     *
     * @param <T> what comes of it
     * @param <X> how it fails
     */
    @FunctionalInterface
    public interface Asking<T extends @Nullable Object, X extends Exception> {
        T ask() throws X;
    }

    /** @throws MailProviderException.TryLater when as many calls to that mailbox are under way */
    public <T extends @Nullable Object, X extends Exception> T within(Access access, Asking<T, X> call) throws X {
        Permit permit = begin(access);
        try {
            return call.ask();
        } finally {
            permit.close();
        }
    }

    /** @throws MailProviderException.TryLater when as many calls to that mailbox are under way */
    public Permit begin(Access access) {
        int calls = running.merge(access.mailbox(), 1, Integer::sum);
        Permit permit = new Permit(access.mailbox());
        if (calls > MOST) {
            permit.close();
            throw new MailProviderException.TryLater("Enough calls to that mailbox are under way.", SOON, null);
        }
        return permit;
    }
}
