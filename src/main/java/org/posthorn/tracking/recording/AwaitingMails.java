package org.posthorn.tracking.recording;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails of which the sender's side said something that their stored hits must be judged by again. */
@Component
class AwaitingMails {

    private final Map<Long, Span> spans = new HashMap<>();

    synchronized void add(long mail, Span lit) {
        spans.merge(mail, lit, Span::with);
    }

    /** Hands over all of them; who can't judge them must {@link #add} them again. */
    synchronized Map<Long, Span> take() {
        if (spans.isEmpty()) {
            return Map.of();
        }
        Map<Long, Span> taken = Map.copyOf(spans);
        spans.clear();
        return taken;
    }
}
