package org.posthorn.tracking.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Which mails of an account each address asked for lately. Guarded by the lock of {@link RecordingHits}. */
@Component
class Visitors {

    private static final int REMEMBERED = 50_000;
    private static final int VISITS = 64;
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Cache<Visitor, Deque<Visit>> visits = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(AT_ONCE)
            .build();

    void note(Seen seen, MailFacts mail) {
        if (!tells(seen)) {
            return;
        }
        Deque<Visit> known = visits.get(new Visitor(mail.account(), seen.address), visitor -> new ArrayDeque<>());
        if (known.size() == VISITS) {
            known.removeFirst();
        }
        known.addLast(new Visit(mail.id().value(), seen.at));
    }

    /** How many mails the client of this hit asked for within a minute of it, this one included. */
    int mailsAround(Seen seen, MailFacts mail) {
        Deque<Visit> known = tells(seen) ? visits.getIfPresent(new Visitor(mail.account(), seen.address)) : null;
        if (known == null || known.size() == 1) {
            return 1;
        }
        long others = known.stream()
                .filter(visit -> visit.email != mail.id().value())
                .filter(visit -> Duration.between(visit.at, seen.at).abs().compareTo(AT_ONCE) <= 0)
                .mapToLong(Visit::email)
                .distinct()
                .count();
        return (int) others + 1;
    }

    /** A proxy's address is shared by its users, and the machine's own by everybody on it. */
    private static boolean tells(Seen seen) {
        return !seen.program.kind().hidesTheReader() && !seen.address.isLoopbackAddress();
    }

    private record Visitor(AccountId account, InetAddress address) {}

    private record Visit(long email, Instant at) {}
}
