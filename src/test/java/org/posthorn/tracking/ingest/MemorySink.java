package org.posthorn.tracking.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitSink;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Keeps hits in memory as a database would: all of a batch or none, each id once. Can be away and can refuse. */
final class MemorySink implements HitSink {

    private final List<Hit> stored = new ArrayList<>();
    private Predicate<Hit> refused = hit -> false;
    private boolean away;
    private @Nullable RuntimeException bug;

    @Override
    public synchronized void record(List<Hit> hits) {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        if (bug != null) {
            throw bug;
        }
        if (hits.stream().anyMatch(refused)) {
            throw new DataIntegrityViolationException("refused");
        }
        hits.stream()
                .filter(hit -> stored.stream().noneMatch(known -> known.id() == hit.id()))
                .forEach(stored::add);
    }

    synchronized List<String> userAgents() {
        return stored.stream().map(Hit::userAgent).toList();
    }

    synchronized List<Hit> hits() {
        return List.copyOf(stored);
    }

    synchronized int size() {
        return stored.size();
    }

    synchronized void goAway() {
        away = true;
    }

    synchronized void comeBack() {
        away = false;
    }

    synchronized void refuse(Predicate<Hit> which) {
        refused = which;
    }

    synchronized void failWith(RuntimeException exception) {
        bug = exception;
    }
}
