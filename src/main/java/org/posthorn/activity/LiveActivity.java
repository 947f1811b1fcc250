package org.posthorn.activity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailActivityChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open windows what changed (F4), once the change is committed. A burst reaches each of them as one call: what
 * changes within {@value #WINDOW_MILLIS} ms goes together.
 */
@Component
public class LiveActivity {

    private static final int WINDOW_MILLIS = 150;

    /** Each window is told on a thread of its own, so that a slow one delays nobody. */
    private final Executor later = CompletableFuture.delayedExecutor(
            WINDOW_MILLIS, TimeUnit.MILLISECONDS, Executors.newVirtualThreadPerTaskExecutor());

    private final Map<UserId, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();

    /**
     * Tells the listener which of the user's mails changed; none when only their notices were read.
     *
     * @return ends the subscription when run
     */
    public Runnable subscribe(UserId user, Consumer<Set<OutgoingEmailId>> listener) {
        Subscription subscription = new Subscription(listener, later);
        subscriptions.compute(user, (key, present) -> {
            Set<Subscription> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(subscription);
            return all;
        });
        return () -> subscriptions.computeIfPresent(user, (key, present) -> {
            present.remove(subscription);
            return present.isEmpty() ? null : present;
        });
    }

    @TransactionalEventListener
    void on(EmailActivityChanged changed) {
        tell(changed.user(), Set.of(changed.email()));
    }

    /** Something else than a mail changed for the user. */
    void announce(UserId user) {
        tell(user, Set.of());
    }

    private void tell(UserId user, Set<OutgoingEmailId> emails) {
        subscriptions.getOrDefault(user, Set.of()).forEach(subscription -> subscription.add(emails));
    }
}
