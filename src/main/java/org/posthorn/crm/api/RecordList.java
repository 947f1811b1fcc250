package org.posthorn.crm.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.RecordCursor;
import org.posthorn.crm.RecordPage;

/**
 * A part of a list.
 *
 * @param nextCursor what to ask for the next part with, or null at the end
 */
record RecordList<T>(List<T> items, @Nullable String nextCursor) {

    static <R extends CrmRecord, T> RecordList<T> of(RecordPage<R> page, Function<R, T> resource) {
        RecordCursor next = page.next();
        return new RecordList<>(page.rows().stream().map(resource).toList(), next == null ? null : next.text());
    }
}
