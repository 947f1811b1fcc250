package org.posthorn.tracking.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SenderNetworks;
import org.posthorn.account.SenderNetworks.Presence;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.classify.Evidence;
import org.springframework.stereotype.Component;

/** Gathers the evidence on a hit from what else its mail got. */
@Component
class Surroundings {

    /** How far from a hit another one can be that still says something about it. */
    static final Duration REACH = Duration.ofMinutes(3);

    /** How far other hits than traps can be. */
    static final Duration COMPANY = Duration.ofSeconds(5);

    private static final Duration LINKS_AT_ONCE = Duration.ofSeconds(2);
    private static final Duration NETWORKS_AT_ONCE = COMPANY;
    private static final Duration BESIDE_A_TRAP = Duration.ofSeconds(10);
    private static final Duration BEFORE_VIEWING = Duration.ofSeconds(10);
    private static final Duration AFTER_VIEWING = Duration.ofSeconds(60);

    private final SenderNetworks senders;
    private final Visitors visitors;

    Surroundings(SenderNetworks senders, Visitors visitors) {
        this.senders = senders;
        this.visitors = visitors;
    }

    Evidence of(Seen seen, Trace trace) {
        MailFacts mail = trace.mail;
        Instant sentAt = mail.sentAt();
        return new Evidence(
                seen.kind,
                seen.prefetch,
                seen.program,
                seen.network,
                sentAt == null ? null : Duration.between(sentAt, seen.at),
                presence(seen, mail),
                isViewing(mail.viewedAt(), seen.at),
                isTrapped(seen, trace),
                mail.links(),
                linksAtOnce(seen, trace),
                seen.kind == HitKind.CLICK && mail.trackOpens() && !trace.pictureAskedForBy(seen.at),
                networksAtOnce(seen, trace),
                visitors.mailsAround(seen, mail));
    }

    private Presence presence(Seen seen, MailFacts mail) {
        return seen.program.kind().hidesTheReader() || seen.address.isLoopbackAddress()
                ? Presence.NOBODY
                : senders.whoIsAt(mail.account(), mail.sender(), seen.address, seen.at);
    }

    private static boolean isViewing(@Nullable Instant viewedAt, Instant at) {
        return viewedAt != null
                && !at.isBefore(viewedAt.minus(BEFORE_VIEWING))
                && !at.isAfter(viewedAt.plus(AFTER_VIEWING));
    }

    /** A hidden link gives away the client that followed it, and the clicks around it: scanners share the work. */
    private static boolean isTrapped(Seen seen, Trace trace) {
        return seen.target.hidden()
                || trace.around(seen.at, REACH).stream()
                        .filter(other -> other.target.hidden())
                        .anyMatch(trap -> trap.address.equals(seen.address) || isClickBeside(trap, seen));
    }

    private static boolean isClickBeside(Seen trap, Seen seen) {
        return seen.kind == HitKind.CLICK
                && Duration.between(trap.at, seen.at).abs().compareTo(BESIDE_A_TRAP) <= 0;
    }

    private static int linksAtOnce(Seen seen, Trace trace) {
        List<Seen> around = trace.around(seen.at, LINKS_AT_ONCE);
        return around.size() == 1
                ? 1
                : (int) around.stream()
                        .filter(other -> other.kind == HitKind.CLICK && !other.target.hidden())
                        .filter(other -> seen.kind == HitKind.CLICK || other.address.equals(seen.address))
                        .map(other -> other.target.token())
                        .distinct()
                        .count();
    }

    private static int networksAtOnce(Seen seen, Trace trace) {
        List<Seen> around = trace.around(seen.at, NETWORKS_AT_ONCE);
        return around.size() == 1 || seen.program.kind().hidesTheReader()
                ? 1
                : (int) around.stream()
                        .filter(other -> other.target.token().equals(seen.target.token()))
                        .filter(other -> !other.program.kind().hidesTheReader())
                        .map(other -> other.neighbourhood)
                        .distinct()
                        .count();
    }
}
