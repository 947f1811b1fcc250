package org.posthorn.tracking.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is remembered of the mails that get hits. Guarded by the lock of {@link RecordingHits}. */
@Component
class Traces {

    private static final int REMEMBERED = 20_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    private final Cache<Long, Trace> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(FOR).build();
    private final TraceTable table;

    Traces(TraceTable table) {
        this.table = table;
    }

    /** The traces of those of the mails that exist. */
    Map<Long, Trace> of(Collection<Long> mails) {
        Map<Long, Trace> traces = new HashMap<>(known.getAllPresent(mails));
        List<Long> missing =
                mails.stream().filter(mail -> !traces.containsKey(mail)).toList();
        Chunks.of(missing).forEach(some -> traces.putAll(table.load(some)));
        return traces;
    }

    /** Keeps what was judged and stored; not of a mail that may be sent any moment, perhaps through another node. */
    void keep(Trace trace) {
        trace.trim();
        if (trace.mail.sent()) {
            known.put(trace.mail.id().value(), trace);
        }
    }

    void forget(Collection<Long> mails) {
        known.invalidateAll(mails);
    }
}
