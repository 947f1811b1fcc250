package org.posthorn.tracking.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ClientAddresses;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.springframework.stereotype.Component;

/**
 * Makes a hit of a request and has it kept before the answer. Every request ends in exactly one counter:
 * {@code posthorn.hits.recorded}, {@code posthorn.hits.unstored} or {@code posthorn.hits.passed}.
 */
@Component
final class TakingHits {

    private static final int LONGEST_USER_AGENT = 512;
    private static final List<String> PURPOSE_HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
    private static final List<String> PREFETCH_PURPOSES = List.of("prefetch", "preview", "prerender");

    private final HitJournal journal;
    private final ClientAddresses addresses;
    private final Clock clock;
    private final Map<HitKind, Counter> recorded = new EnumMap<>(HitKind.class);
    private final Counter unstored;
    private final Map<PassedOver, Counter> passed = new EnumMap<>(PassedOver.class);

    TakingHits(HitJournal journal, ClientAddresses addresses, Clock clock, MeterRegistry meters) {
        this.journal = journal;
        this.addresses = addresses;
        this.clock = clock;
        this.unstored = meters.counter("posthorn.hits.unstored");
        for (HitKind kind : List.of(HitKind.OPEN, HitKind.CLICK)) {
            recorded.put(
                    kind,
                    meters.counter("posthorn.hits.recorded", "kind", kind.name().toLowerCase(Locale.ROOT)));
        }
        for (PassedOver reason : PassedOver.values()) {
            passed.put(reason, meters.counter("posthorn.hits.passed", "reason", reason.tag()));
        }
    }

    /** Returns once the hit is on disk, or counted as unstored: it is answered all the same. */
    void take(HitKind kind, Token token, HttpServletRequest request) {
        try {
            journal.append(hit(kind, token, request));
            count(recorded.get(kind));
        } catch (JournalUnavailable e) {
            unstored.increment();
        }
    }

    /** Keeps nothing but a count. */
    void passOver(PassedOver reason) {
        count(passed.get(reason));
    }

    /** Keeps nothing but a count, and takes as long as {@link #take} (T18). */
    void passOverInEqualTime(PassedOver reason) {
        passOver(reason);
        try {
            journal.appendBlank();
        } catch (JournalUnavailable e) {
            // Nothing was to be kept, so nothing is lost.
        }
    }

    private Hit hit(HitKind kind, Token token, HttpServletRequest request) {
        return new Hit(
                TimeOrderedId.next(),
                kind,
                token,
                Instant.ofEpochMilli(clock.millis()),
                addresses.of(request),
                userAgent(request),
                isPrefetch(request));
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }

    private static String userAgent(HttpServletRequest request) {
        String userAgent = request.getHeader("User-Agent");
        if (userAgent == null) {
            return "";
        }
        return userAgent.length() <= LONGEST_USER_AGENT ? userAgent : userAgent.substring(0, LONGEST_USER_AGENT);
    }

    private static boolean isPrefetch(HttpServletRequest request) {
        for (String header : PURPOSE_HEADERS) {
            String purpose = request.getHeader(header);
            if (purpose != null && isPrefetch(purpose.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrefetch(String purpose) {
        return PREFETCH_PURPOSES.stream().anyMatch(purpose::contains);
    }
}
