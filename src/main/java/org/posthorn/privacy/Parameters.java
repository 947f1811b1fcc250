package org.posthorn.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.posthorn.kernel.AccountId;

/** Parameters of queries that ask for many keys of one account. */
final class Parameters {

    private static final int CHUNK = 500;

    private Parameters() {}

    /** Hands the keys on in lists that one statement can take; none at all where there are none. */
    static <T> void inChunks(Collection<T> keys, Consumer<List<T>> work) {
        List<T> all = keys.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static Object[] of(AccountId account, Collection<?> keys) {
        List<Object> values = new ArrayList<>(keys.size() + 1);
        values.add(account.value());
        values.addAll(keys);
        return values.toArray();
    }
}
