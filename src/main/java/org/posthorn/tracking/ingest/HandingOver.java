package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives hits to the sink until it has them. While the database is away it tries again for ever, slower and slower; a
 * batch that is refused is halved until the hit at fault stands alone and is put aside.
 */
final class HandingOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HitSink sink;
    private final RejectedHits rejected;
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private boolean away;

    HandingOver(HitSink sink, RejectedHits rejected) {
        this.sink = sink;
        this.rejected = rejected;
    }

    /** Returns true once each hit is in the database or put aside, false when given up before. */
    boolean hand(List<Hit> hits) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                sink.record(hits);
                back();
                return true;
            } catch (RuntimeException e) {
                if (Blame.liesInTheHits(e)) {
                    if (hits.size() > 1) {
                        return handHalves(hits);
                    }
                    if (putAside(hits.getFirst(), e)) {
                        return true;
                    }
                } else {
                    gone(e);
                }
            }
            if (givenUp.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Tries no longer. */
    void giveUp() {
        givenUp.countDown();
    }

    private boolean handHalves(List<Hit> hits) throws InterruptedException {
        int half = hits.size() / 2;
        return hand(hits.subList(0, half)) && hand(hits.subList(half, hits.size()));
    }

    private boolean putAside(Hit hit, RuntimeException reason) {
        try {
            rejected.keep(hit, reason);
            return true;
        } catch (IOException e) {
            gone(e);
            return false;
        }
    }

    private void gone(Exception e) {
        if (!away) {
            away = true;
            LOG.warn(
                    "Hits can't be stored now and wait in the journal ({}).",
                    e.getClass().getSimpleName());
        }
    }

    private void back() {
        if (away) {
            away = false;
            LOG.info("Hits are stored again.");
        }
    }
}
