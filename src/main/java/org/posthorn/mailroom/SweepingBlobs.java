package org.posthorn.mailroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Deletes blobs that nothing refers to. The same bytes are kept once, whoever they belong to, so every module is asked. A blob that
 * somebody put since the given time stays: whoever did so may not have written the row yet that refers to it.
 */
@Component
public class SweepingBlobs {

    private static final int BATCH = 500;

    private final BlobStore blobs;
    private final ReleasedBlobs released;
    private final ObjectProvider<BlobReferences> references;

    SweepingBlobs(BlobStore blobs, ReleasedBlobs released, ObjectProvider<BlobReferences> references) {
        this.blobs = blobs;
        this.released = released;
        this.references = references;
    }

    /**
     * Goes through what rows let go of.
     *
     * @return how many blobs it deleted
     */
    public long sweepReleased(Instant unlessPutSince) throws IOException {
        long deleted = 0;
        List<String> some = released.some("", BATCH);
        while (!some.isEmpty()) {
            Set<String> used = used(some);
            for (String key : some) {
                if (used.contains(key)) {
                    released.done(key);
                } else if (blobs.deleteUnlessPutSince(key, unlessPutSince)) {
                    released.done(key);
                    deleted++;
                }
            }
            some = released.some(some.getLast(), BATCH);
        }
        return deleted;
    }

    /**
     * Goes through all blobs: what was received but not entered because of a crash, or belonged to a draft, has no row that
     * let go of it.
     *
     * @return how many blobs it deleted
     */
    public long sweepOrphans(Instant unlessPutSince) throws IOException {
        long deleted = 0;
        try (Stream<String> keys = blobs.notPutSince(unlessPutSince)) {
            Iterator<String> all = keys.iterator();
            while (all.hasNext()) {
                deleted += sweep(next(all), unlessPutSince);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return deleted;
    }

    private static List<String> next(Iterator<String> all) {
        List<String> some = new ArrayList<>();
        while (some.size() < BATCH && all.hasNext()) {
            some.add(all.next());
        }
        return some;
    }

    private long sweep(List<String> some, Instant unlessPutSince) throws IOException {
        Set<String> used = used(some);
        long deleted = 0;
        for (String key : some) {
            if (!used.contains(key) && blobs.deleteUnlessPutSince(key, unlessPutSince)) {
                released.done(key);
                deleted++;
            }
        }
        return deleted;
    }

    private Set<String> used(Collection<String> keys) {
        Set<String> used = new HashSet<>();
        references.forEach(each -> used.addAll(each.usedAmong(keys)));
        return used;
    }
}
