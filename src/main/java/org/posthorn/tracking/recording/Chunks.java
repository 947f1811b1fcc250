package org.posthorn.tracking.recording;

import java.util.ArrayList;
import java.util.List;

/** Lists cut to what one {@code in (…)} may hold; from 1,000 values on MariaDB makes a table of them. */
final class Chunks {

    private static final int SIZE = 900;

    private Chunks() {}

    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
