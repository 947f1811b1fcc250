package org.posthorn.privacy.spi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of each kind; kinds of which there is none are missing.
 *
 * @param byKind in the order of the kinds
 */
public record Counts(Map<DataKind, Long> byKind) {

    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        Map<DataKind, Long> sorted = new EnumMap<>(DataKind.class);
        byKind.forEach((kind, count) -> {
            if (count != 0) {
                sorted.put(kind, count);
            }
        });
        byKind = Collections.unmodifiableMap(sorted);
    }

    public static Counts of(DataKind kind, long count) {
        return new Counts(Map.of(kind, count));
    }

    public Counts plus(Counts more) {
        Map<DataKind, Long> sum = new EnumMap<>(DataKind.class);
        sum.putAll(byKind);
        more.byKind.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new Counts(sum);
    }

    public Counts plus(DataKind kind, long count) {
        return plus(of(kind, count));
    }

    public long get(DataKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    public long total() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }
}
