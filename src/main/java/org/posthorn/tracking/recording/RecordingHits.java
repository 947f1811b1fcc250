package org.posthorn.tracking.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.posthorn.account.AccountScope;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.classify.Networks;
import org.posthorn.tracking.classify.UserAgents;
import org.posthorn.tracking.silencing.SilencedTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes hits from the journal: finds their mails, judges them, writes them and what follows from them, and tells.
 *
 * <p>One thread at a time, so that the traces in memory fit the database. Where a batch fails, all that was remembered
 * of its mails is forgotten, and the next attempt reads them anew.
 */
@Service
class RecordingHits implements HitSink {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final TransactionTemplate transaction;
    private final TokenTargets targets;
    private final SilencedTable silenced;
    private final Traces traces;
    private final AwaitingMails awaiting;
    private final Judging judging;
    private final EngagementTable engagements;
    private final Announcing announcing;
    private final UserAgents programs;
    private final Networks networks;
    private final Counter recorded;
    private final Counter unknown;
    private final Counter leftAlone;

    RecordingHits(
            PlatformTransactionManager transactions,
            TokenTargets targets,
            SilencedTable silenced,
            Traces traces,
            AwaitingMails awaiting,
            Judging judging,
            EngagementTable engagements,
            Announcing announcing,
            UserAgents programs,
            Networks networks,
            MeterRegistry meters) {
        this.transaction = new TransactionTemplate(transactions);
        this.targets = targets;
        this.silenced = silenced;
        this.traces = traces;
        this.awaiting = awaiting;
        this.judging = judging;
        this.engagements = engagements;
        this.announcing = announcing;
        this.programs = programs;
        this.networks = networks;
        this.recorded = Counter.builder("posthorn.hits.judged")
                .description("Hits that were judged and stored")
                .register(meters);
        this.unknown = dropped("unknown-token", meters);
        this.leftAlone = dropped("silenced", meters);
    }

    private static Counter dropped(String reason, MeterRegistry meters) {
        return Counter.builder("posthorn.hits.dropped")
                .tag("reason", reason)
                .description("Hits that nothing was stored of")
                .register(meters);
    }

    @Override
    public void record(List<Hit> hits) {
        oneAtATime.lock();
        try {
            recordAlone(hits);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Judges the mails again that wait for it, without new hits. */
    void reconsider() {
        record(List.of());
    }

    private void recordAlone(List<Hit> hits) {
        Map<Long, Span> lit = awaiting.take();
        Set<Long> touched = new HashSet<>(lit.keySet());
        try {
            // Its mails are of many accounts, and so may be what listeners write in the same transaction.
            Batch batch = AccountScope.callAsSystem(() -> transaction.execute(status -> work(hits, lit, touched)));
            batch.changes.forEach(MailChange::markStored);
            batch.traces.forEach(traces::keep);
            recorded.increment(batch.stored);
            unknown.increment(batch.unknown);
            leftAlone.increment(batch.leftAlone);
        } catch (RuntimeException e) {
            lit.forEach(awaiting::add);
            traces.forget(touched);
            targets.forget(hits.stream().map(Hit::token).toList());
            throw e;
        }
    }

    private Batch work(List<Hit> hits, Map<Long, Span> lit, Set<Long> touched) {
        traces.forget(lit.keySet());
        List<Hit> unstored = notStoredYet(hits);
        List<Hit> fresh = notSilenced(unstored);
        Map<Long, List<Seen>> byMail = byMail(fresh);
        touched.addAll(byMail.keySet());
        Map<Long, Trace> of = tracesOf(touched, byMail);
        List<MailChange> changes = new ArrayList<>();
        of.forEach((mail, trace) -> changes.add(
                judging.judge(trace, byMail.getOrDefault(mail, List.of()), lit.getOrDefault(mail, Span.NONE))));
        engagements.write(changes);
        announcing.announce(changes);
        int stored = of.keySet().stream()
                .mapToInt(mail -> byMail.getOrDefault(mail, List.of()).size())
                .sum();
        return new Batch(of.values(), changes, stored, fresh.size() - stored, unstored.size() - fresh.size());
    }

    private List<Hit> notStoredYet(List<Hit> hits) {
        Map<Long, Hit> byId = new HashMap<>();
        hits.forEach(hit -> byId.putIfAbsent(hit.id(), hit));
        byId.keySet().removeAll(engagements.storedOf(byId.keySet()));
        return List.copyOf(byId.values());
    }

    /** What a person withdrew from meanwhile is dropped, however it came into the journal (P6): the database knows best. */
    private List<Hit> notSilenced(List<Hit> hits) {
        Set<Token> alone = new HashSet<>();
        for (List<Token> some :
                Chunks.of(hits.stream().map(Hit::token).distinct().toList())) {
            alone.addAll(silenced.among(some));
        }
        return hits.stream().filter(hit -> !alone.contains(hit.token())).toList();
    }

    /** The hits of living tokens; what came for none is dropped (T18). */
    private Map<Long, List<Seen>> byMail(List<Hit> hits) {
        Map<Token, TokenTarget> known = targets.of(hits.stream().map(Hit::token).toList());
        Map<Long, List<Seen>> byMail = new HashMap<>();
        for (Hit hit : hits) {
            TokenTarget target = known.get(hit.token());
            if (target != null && target.kind() == hit.kind()) {
                byMail.computeIfAbsent(target.email(), mail -> new ArrayList<>())
                        .add(seen(hit, target));
            }
        }
        return byMail;
    }

    /** Traces that reach back to the oldest of the hits, from the database where memory does not. */
    private Map<Long, Trace> tracesOf(Set<Long> mails, Map<Long, List<Seen>> byMail) {
        Map<Long, Trace> found = traces.of(mails);
        List<Long> tooShort = found.values().stream()
                .filter(trace -> byMail.getOrDefault(trace.mail.id().value(), List.of()).stream()
                        .anyMatch(seen -> !trace.isCompleteSince(seen.at)))
                .map(trace -> trace.mail.id().value())
                .toList();
        if (!tooShort.isEmpty()) {
            traces.forget(tooShort);
            found.putAll(traces.of(tooShort));
        }
        return found;
    }

    private Seen seen(Hit hit, TokenTarget target) {
        return new Seen(
                hit.id(),
                hit.kind(),
                hit.at(),
                target,
                hit.prefetch(),
                false,
                hit.client(),
                programs.of(hit.userAgent()),
                networks.of(hit.client()),
                hit.userAgent());
    }

    private record Batch(Collection<Trace> traces, List<MailChange> changes, int stored, int unknown, int leftAlone) {}
}
