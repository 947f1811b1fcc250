package org.posthorn.activity;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.posthorn.kernel.OutgoingEmailId;

/** Gathers what changed until the executor gets to it, then tells it at once. */
class Subscription {

    private final Consumer<Set<OutgoingEmailId>> listener;
    private final Executor later;
    private Set<OutgoingEmailId> changed = new HashSet<>();
    private boolean waiting;

    Subscription(Consumer<Set<OutgoingEmailId>> listener, Executor later) {
        this.listener = listener;
        this.later = later;
    }

    synchronized void add(Set<OutgoingEmailId> emails) {
        changed.addAll(emails);
        if (!waiting) {
            waiting = true;
            later.execute(() -> listener.accept(take()));
        }
    }

    private synchronized Set<OutgoingEmailId> take() {
        Set<OutgoingEmailId> taken = changed;
        changed = new HashSet<>();
        waiting = false;
        return taken;
    }
}
