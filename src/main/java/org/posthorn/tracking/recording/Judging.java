package org.posthorn.tracking.recording;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.Classifier;
import org.posthorn.tracking.classify.Judgement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Judges new hits of a mail, and again those that are stored and that the new ones may throw another light on. What comes
 * out does not depend on the order in which the hits came in.
 */
@Component
class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Classifier classifier = new Classifier();
    private final Surroundings surroundings;
    private final Visitors visitors;

    Judging(Surroundings surroundings, Visitors visitors) {
        this.surroundings = surroundings;
        this.visitors = visitors;
    }

    /**
     * Adds the new hits and judges.
     *
     * @param lit the time that else something was learned of
     */
    MailChange judge(Trace trace, List<Seen> added, Span lit) {
        Span span = trace.add(added).with(lit);
        added.forEach(seen -> visitors.note(seen, trace.mail));
        List<Seen> open = trace.hits().stream()
                .filter(seen -> seen.isNew() || isOpenToRevision(seen, trace))
                .toList();
        open.stream()
                .filter(seen -> seen.isNew() || span.reaches(seen.at) || wasJudgedTooEarly(seen, trace.mail))
                .forEach(seen -> seen.stand(standing(seen, trace)));
        open.forEach(seen -> seen.stand(fold(seen, trace)));
        open.forEach(seen -> trace.tallyOf(seen).add(seen.isOpen(), seen.countChange()));
        open.stream().filter(Seen::isNew).forEach(seen -> noteForward(seen, trace));
        return change(trace, open);
    }

    /**
     * The sender's own hits stay what they are: what gave them away is not kept. And a hit stays as it is when others of
     * its time are not at hand any more.
     */
    private static boolean isOpenToRevision(Seen seen, Trace trace) {
        Verdict verdict = seen.standing().verdict();
        return verdict != Verdict.SELF
                && verdict != Verdict.COLLEAGUE
                && trace.isCompleteSince(seen.at.minus(Surroundings.REACH));
    }

    private static boolean wasJudgedTooEarly(Seen seen, MailFacts mail) {
        return seen.standing().verdict() == Verdict.BEFORE_SEND && mail.sentBy(seen.at);
    }

    private Standing standing(Seen seen, Trace trace) {
        Judgement judgement = judgement(seen, trace);
        return seen.isNew() ? Standing.of(judgement) : seen.standing().judgedAgain(judgement);
    }

    /** A hit that the rules fail on is kept all the same (T14). */
    private Judgement judgement(Seen seen, Trace trace) {
        try {
            return classifier.judge(surroundings.of(seen, trace));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A hit could not be judged.", e);
            return Judgement.FAILED;
        }
    }

    /** T19. */
    private static Standing fold(Seen seen, Trace trace) {
        return seen.standing().folded(isRepeat(seen, trace), Standing.REPEAT);
    }

    private static boolean isRepeat(Seen seen, Trace trace) {
        return isProxiedOpen(seen)
                && trace.between(seen.at.minus(Surroundings.REACH), seen.at).stream()
                        .filter(other -> Seen.BY_TIME.compare(other, seen) < 0)
                        .anyMatch(other ->
                                isProxiedOpen(other) && other.target.token().equals(seen.target.token()));
    }

    private static boolean isProxiedOpen(Seen seen) {
        return seen.isOpen() && seen.standing().verdict() == Verdict.IMAGE_PROXY;
    }

    /** T20; where several people share a token, another program and network are just another of them. */
    private static void noteForward(Seen seen, Trace trace) {
        if (!seen.isOpen() || !seen.standing().counted() || seen.target.recipient() == null) {
            return;
        }
        Tally tally = trace.tallyOf(seen);
        if (tally.isFarFromAll(seen)) {
            seen.stand(seen.standing().noting(Standing.MAYBE_FORWARDED));
        }
        tally.remember(seen);
    }

    private static MailChange change(Trace trace, List<Seen> open) {
        List<Seen> concerned = new ArrayList<>(open);
        open.stream()
                .map(trace::tallyOf)
                .distinct()
                .forEach(tally -> concerned.addAll(inferredOpen(tally, open, trace)));
        return new MailChange(
                trace.mail,
                concerned.stream().filter(Seen::isNew).toList(),
                concerned.stream().filter(Seen::differsFromStored).toList());
    }

    /** T13. */
    private static List<Seen> inferredOpen(Tally tally, List<Seen> open, Trace trace) {
        Seen inferred = tally.inferredOpen();
        if (inferred != null) {
            inferred.stand(inferred.standing().folded(!tally.lacksAnOpen(), Standing.SEEN_AFTER_ALL));
            return List.of(inferred);
        }
        if (!tally.lacksAnOpen()) {
            return List.of();
        }
        return open.stream()
                .filter(seen -> !seen.isOpen() && seen.standing().counted() && trace.tallyOf(seen) == tally)
                .findFirst()
                .map(click -> {
                    Seen made = click.inferredOpen(TimeOrderedId.next());
                    tally.infer(made);
                    return List.of(made);
                })
                .orElse(List.of());
    }
}
